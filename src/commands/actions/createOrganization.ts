import * as vscode from "vscode";
import { refOf } from "../../catalog/ref.ts";
import { actionFindingSentence } from "../../changes/actions/actionFindingSentence.ts";
import { nameFindings } from "../../changes/actions/names.ts";
import { planNewOrganization } from "../../changes/actions/organizationActions.ts";
import { connectionPlace } from "./actionPlace.ts";
import { askToAllowPushes } from "../connecting/allowPushes.ts";
import { pickConnection } from "../connecting/pickConnection.ts";
import type { Ports } from "../ports.ts";
import { reportAction, runAction } from "./runAction.ts";
import { showMade } from "./showMade.ts";

/** Makes an organization, of which its maker becomes the one administrator. */
export async function createOrganization(ports: Ports, given: unknown): Promise<void> {
  const connection = await pickConnection(ports, given, "Create an organization over which connection?");
  if (!connection || !(await askToAllowPushes(ports, connection.id))) return;
  const name = await vscode.window.showInputBox({
    title: `Create Organization over ${connection.label}`,
    prompt: "Name of the new organization. Nothing is sent before the last question.",
    placeHolder: "Acme Hospitals",
    ignoreFocusOut: true,
    validateInput: (text) => (text === "" ? undefined : nameFindings(text).map(actionFindingSentence)[0]),
  });
  if (name === undefined || name.trim() === "") return;
  const run = await runAction(ports, async () => {
    ports.directory.forget(connection.id, "", "organization");
    const existing = await ports.directory.organizations(connection.id);
    return { plan: planNewOrganization(name.trim(), existing), place: connectionPlace(connection) };
  });
  if (!run) return;
  const { outcome } = run;
  ports.tree.refreshOrganization(connection.id, "", "organization");
  const said = reportAction(ports, run);
  if (outcome.fate === "done" && outcome.id !== undefined) {
    const ref = refOf(connection.id, outcome.id, "organization", `/organizations/${outcome.id}`);
    await showMade(ports, ref, name.trim());
  }
  await said;
}
