import { accessFindings } from "../changes/actions/adminActions.ts";
import { needsNoGrants, organizationLevels, type AdminAccess } from "../changes/actions/adminAccess.ts";
import { askGrants, type GrantOffer } from "./askGrants.ts";
import { askPick } from "./steps/askPick.ts";
import { andThen, type Step } from "./steps/steps.ts";

/** Whoever has access. */
export interface HasAccess {
  readonly access: AdminAccess;
}

/** Asks for access to the organization, then to networks and tags where that adds anything. */
export function accessSteps<State extends HasAccess>(offer: GrantOffer): readonly Step<State>[] {
  return [organizationStep(), grantsStep(offer)];
}

function organizationStep<State extends HasAccess>(): Step<State> {
  return {
    ask: async (state, at) =>
      andThen(
        await askPick(at, {
          placeholder: "What may this person do in the whole organization?",
          choices: organizationLevels.map(({ id, label, means }) => ({ label, detail: means, value: id })),
          active: state.access.orgAccess,
        }),
        (orgAccess) => ({ ...state, access: { ...state.access, orgAccess } }),
      ),
  };
}

function grantsStep<State extends HasAccess>(offer: GrantOffer): Step<State> {
  return {
    applies: ({ access }) => !needsNoGrants(access.orgAccess),
    ask: async (state, at) =>
      andThen(await askGrants(at, state.access, offer, isAnswer), (access) => ({ ...state, access })),
  };
}

function isAnswer(access: AdminAccess): boolean {
  return accessFindings(access).every(({ grade }) => grade !== "blocks");
}
