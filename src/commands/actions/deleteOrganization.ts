import * as vscode from "vscode";
import type { Client } from "../../api/requests.ts";
import { planOrganizationDeletion } from "../../changes/actions/organizationActions.ts";
import { lookInto } from "../../changes/actions/organizationContents.ts";
import { readOrganization } from "../../changes/actions/situation.ts";
import { connectionPlace } from "./actionPlace.ts";
import { forgetMarks } from "../forgetMarks.ts";
import { organizationPlace, type OrganizationPlace } from "./organizationPlace.ts";
import type { Ports, RowMark } from "../ports.ts";
import { rowOf } from "../rowOf.ts";
import { reportAction, runAction, type PlacedPlan } from "./runAction.ts";

/** Deletes an organization that is empty; what stands against it is named. Its name has to be typed. */
export async function deleteOrganization(ports: Ports, given: unknown): Promise<void> {
  const place = await organizationPlace(ports, rowOf(ports, given), { verb: "Delete" });
  const client = place && (await ports.connections.client(place.connection.id));
  if (!client) return;
  const run = await runAction(ports, () => look(ports, client, place));
  if (!run) return;
  ports.tree.refreshOrganization(place.connection.id, "", "organization");
  if (run.outcome.fate === "done") await forgetMarks(ports.choices, isIn(place))();
  await reportAction(ports, run);
}

function isIn({ connection, organization }: OrganizationPlace): (mark: RowMark) => boolean {
  return (mark) => mark.connection === connection.id && mark.organization === organization.id;
}

/** Its name and all that is in it, as they are in Dashboard now: a row may be old. */
async function look(
  ports: Ports,
  client: Client,
  { connection, organization: { id } }: OrganizationPlace,
): Promise<PlacedPlan | undefined> {
  const [organization, contents] = await Promise.all([
    readOrganization(client, id),
    ports.identities.emailOf(connection.id).then((self) => lookInto(client, id, self)),
  ]);
  if (!organization) {
    void vscode.window.showInformationMessage("This organization is no longer in Dashboard.");
    return undefined;
  }
  const drafts = ports.documents
    .pending()
    .filter(({ ref }) => ref.connection === connection.id && ref.organization === id).length;
  return {
    plan: planOrganizationDeletion(organization, { ...contents, drafts }),
    place: connectionPlace(connection, organization.name),
  };
}
