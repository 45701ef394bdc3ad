import { join } from "node:path";
import * as vscode from "vscode";
import { commandId } from "./commands/names.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { Connections } from "./connections/connections.ts";
import { demoIn } from "./connections/demo.ts";
import { Directory } from "./connections/directory.ts";
import { keyringOver } from "./connections/keyring.ts";
import { openLog } from "./connections/log.ts";
import { placesOver } from "./connections/places.ts";
import { clientMaker } from "./connections/clientMaker.ts";
import { simulatedFromEnvironment } from "./connections/simulated.ts";
import { Documents } from "./documents/documents.ts";
import { registerDocuments } from "./documents/registerDocuments.ts";
import { commandPorts, reviewCommands, staleDraft } from "./wiring.ts";
import { openViews } from "./views/openViews.ts";

/** Builds the parts, connects them, and registers them. Nothing is asked of Dashboard before somebody looks. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = openLog();
  const keyring = keyringOver(context.secrets);
  const demo = demoIn(context.asAbsolutePath("dist/simulator.js"));
  const connections = new Connections({
    stored: context.globalState,
    keyring,
    simulated: simulatedFromEnvironment(process.env["ORG_EDITOR_SIMULATOR"]),
    startDemo: () => demo.start(),
    ...clientMaker(log, String(context.extension.packageJSON.version)),
  });
  const directory = new Directory((connection) => connections.client(connection));
  const places = placesOver(connections, directory);
  const documents = await Documents.open({
    storage: context.globalStorageUri.fsPath,
    indexFile: join(context.extensionPath, "dist", "dashboard-api.br"),
    client: (connection) => connections.client(connection),
    secrets: keyring,
    onStale: staleDraft,
  });
  const views = openViews({ connections, directory, drafts: documents.drafts, placeOf: places.ofUri });
  context.subscriptions.push(
    log,
    demo,
    connections,
    documents,
    views,
    registerDocuments({
      documents,
      commands: reviewCommands,
      isReadOnly: (connection) => connections.get(connection)?.allowsPushes !== true,
      organizationPlace: places.ofOrganization,
      onDidChangeRights: connections.onDidChange,
      saved: (uris) => void vscode.commands.executeCommand(commandId("reviewSaved"), uris),
    }),
    registerCommands(commandPorts({ connections, directory, documents, views, log, placeOf: places.ofUri })),
  );
}
