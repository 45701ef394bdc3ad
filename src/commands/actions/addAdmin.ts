import { actionFindingSentence } from "../../changes/actions/actionFindingSentence.ts";
import { emailFindings, planNewAdmin, type Invitation } from "../../changes/actions/adminActions.ts";
import { nameFindings } from "../../changes/actions/names.ts";
import { readAdmins, readNetworks, tagsInUse, type KnownAdmin } from "../../changes/actions/situation.ts";
import { accessSteps } from "./accessSteps.ts";
import { actionPlace } from "./actionPlace.ts";
import type { Ports } from "../ports.ts";
import { pushablePlace } from "../pushablePlace.ts";
import { quietly } from "../quietly.ts";
import { rowOf } from "../rowOf.ts";
import { reportAction, runAction } from "./runAction.ts";
import { askText } from "./steps/askText.ts";
import { andThen, runSteps, type Step } from "./steps/steps.ts";

/** Invites an administrator, step by step: who, then what the person may do. */
export async function addAdmin(ports: Ports, given: unknown): Promise<void> {
  const purpose = { verb: "Add an administrator", towards: "to" };
  const opened = await pushablePlace(ports, rowOf(ports, given), purpose);
  if (!opened) return;
  const { place, client } = opened;
  const { connection, organization } = place;
  const [existing, networks] = await quietly(`Reading ${organization.name}…`, () =>
    Promise.all([readAdmins(client, organization.id), readNetworks(client, organization.id)]),
  );
  const invitation = await runSteps<Invitation>(
    `Add Admin to ${organization.name}`,
    [emailStep(existing), nameStep, ...accessSteps<Invitation>({ networks, tags: tagsInUse(networks) })],
    { email: "", name: "", access: { orgAccess: "none", networks: [], tags: [] } },
  );
  if (!invitation) return;
  const run = await runAction(ports, async () => ({
    plan: planNewAdmin(organization.id, invitation, await readAdmins(client, organization.id)),
    place: actionPlace(place),
  }));
  if (!run) return;
  ports.tree.refreshOrganization(connection.id, organization.id, "admin");
  await reportAction(ports, run);
}

function emailStep(existing: readonly KnownAdmin[]): Step<Invitation> {
  return {
    ask: async (invitation, at) =>
      andThen(
        await askText(at, {
          prompt: "E-mail address of the new administrator. It cannot be changed afterwards.",
          placeholder: "jane@example.com",
          value: invitation.email,
          problem: (text) => emailFindings(text, existing).map(actionFindingSentence)[0],
        }),
        (email) => ({ ...invitation, email }),
      ),
  };
}

const nameStep: Step<Invitation> = {
  ask: async (invitation, at) =>
    andThen(
      await askText(at, {
        prompt: "Name, as others see it in Dashboard",
        placeholder: "Jane Doe",
        value: invitation.name,
        problem: (text) => nameFindings(text).map(actionFindingSentence)[0],
      }),
      (name) => ({ ...invitation, name }),
    ),
};
