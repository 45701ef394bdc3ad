import { accessFindings } from "../../changes/actions/adminActions.ts";
import { needsNoGrants, organizationLevels, type AdminAccess } from "../../changes/actions/adminAccess.ts";
import { askGrants, type GrantOffer } from "./askGrants.ts";
import { askPick, type Choice } from "./steps/askPick.ts";
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
          choices: levelChoices(state.access.orgAccess),
          active: state.access.orgAccess,
        }),
        (orgAccess) => ({ ...state, access: { ...state.access, orgAccess } }),
      ),
  };
}

/** A level that a push cannot set stands first, to be kept: Enter must never give more than there was. */
function levelChoices(now: string): readonly Choice<string>[] {
  const choices = organizationLevels.map(({ id, label, means }) => ({ label, detail: means, value: id }));
  if (choices.some(({ value }) => value === now)) return choices;
  return [
    { label: `Keep ${now}`, detail: "As it is now. Only Dashboard’s own pages can set it.", value: now },
    ...choices,
  ];
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
