import { planOrganizationDeletion } from "../changes/actions/organizationActions.ts";
import { lookInto } from "../changes/actions/organizationContents.ts";
import { organizationPlace } from "./organizationPlace.ts";
import type { Ports } from "./ports.ts";
import { quietly } from "./quietly.ts";
import { connectionPlace, reportAction, runAction } from "./runAction.ts";

/** Deletes an organization that is empty; what stands against it is named. Its name has to be typed. */
export async function deleteOrganization(ports: Ports, given: unknown): Promise<void> {
  const place = await organizationPlace(ports, given, "Delete Organization");
  const client = place && (await ports.connections.client(place.connection.id));
  if (!client) return;
  const { connection, organization } = place;
  const contents = await quietly(`Looking into ${organization.name}…`, async () =>
    lookInto(client, organization.id, await ports.identities.emailOf(connection.id)),
  );
  const drafts = ports.documents
    .pending()
    .filter(({ ref }) => ref.connection === connection.id && ref.organization === organization.id).length;
  const plan = planOrganizationDeletion(organization, { ...contents, drafts });
  const at = connectionPlace(connection, organization.name);
  const outcome = await runAction(ports, at, plan);
  if (!outcome) return;
  ports.tree.refreshOrganization(connection.id, "", "organization");
  await reportAction(ports, plan, outcome, at);
}
