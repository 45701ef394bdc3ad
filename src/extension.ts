import { join } from "node:path";
import * as vscode from "vscode";
import { commandId, reviewCommands, viewCommands } from "./commands/names.ts";
import { registerCommands } from "./commands/registerCommands.ts";
import { clientMaker } from "./connections/clientMaker.ts";
import { Connections } from "./connections/connections.ts";
import { demoIn } from "./connections/demo.ts";
import { Directory } from "./connections/directory.ts";
import { keyringOver } from "./connections/keyring.ts";
import { openLog } from "./connections/log.ts";
import { placesOver } from "./connections/places.ts";
import { simulatedFromEnvironment } from "./connections/simulated.ts";
import { DraftFolder } from "./documents/draftFolder.ts";
import { Drafts } from "./documents/drafts.ts";
import { registerDocuments } from "./documents/registerDocuments.ts";
import { once } from "./connections/once.ts";
import { openViews } from "./views/openViews.ts";

/** Builds the parts, connects them, registers them. Nothing is asked of Dashboard before somebody looks. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = openLog();
  const keyring = keyringOver(context.secrets);
  const demo = demoIn(context.asAbsolutePath("dist/simulator.js"));
  const connections = new Connections({
    stored: context.globalState,
    keyring,
    simulated: simulatedFromEnvironment(process.env["ORG_EDITOR_SIMULATOR"]),
    startDemo: (ended) => demo.start(ended),
    ...clientMaker(log, String(context.extension.packageJSON.version)),
  });
  const named = new vscode.EventEmitter<void>();
  const directory = new Directory(
    (connection) => connections.client(connection),
    () => named.fire(),
  );
  const places = placesOver(connections, directory, context.globalState);
  const drafts = await Drafts.open(new DraftFolder(join(context.globalStorageUri.fsPath, "drafts")));
  if (drafts.problem !== undefined)
    void import("./documents/storageProblem.ts").then((told) => told.tellStorageProblem(drafts.problem));
  const seen = { stored: context, onDidRead: named.event, commands: viewCommands, placeOf: places.ofUri };
  const views = openViews({ connections, directory, drafts, ...seen });
  const parts = { context, log, keyring, connections, directory, places, drafts, views };
  const loaded = once(async () => (await import("./composition.ts")).compose(parts));
  const follow = connections.onDidChange(() => named.fire());
  context.subscriptions.push(named, follow, log, demo, connections, drafts, views);
  context.subscriptions.push(
    registerCommands(async () => (await loaded()).ports, log),
    registerDocuments({
      drafts,
      documents: async () => (await loaded()).documents,
      commands: reviewCommands,
      organizationPlace: places.ofOrganization,
      onDidChangePlaces: named.event,
      saved: (uris) => void vscode.commands.executeCommand(commandId("reviewSaved"), uris),
    }),
  );
}
