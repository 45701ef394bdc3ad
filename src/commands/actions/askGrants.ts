import {
  levelLabel,
  networkLevels,
  withGrant,
  type AccessGrant,
  type AdminAccess,
} from "../../changes/actions/adminAccess.ts";
import type { KnownNetwork } from "../../changes/actions/situation.ts";
import * as vscode from "vscode";
import { askPick, askPicks, type Choice } from "./steps/askPick.ts";
import { askTags } from "./steps/askTags.ts";
import type { Asked, StepPlace } from "./steps/steps.ts";

/** What access can be given to. */
export interface GrantOffer {
  readonly networks: readonly KnownNetwork[];
  readonly tags: readonly string[];
}

/** What a person does on the page of grants. */
type Move =
  | { readonly do: "done" | "add-networks" | "add-tags" }
  | { readonly do: "change" | "remove"; readonly list: List; readonly grant: AccessGrant };

type List = "networks" | "tags";

/** One page that lists what is given, and where more is given, changed or taken away until it is right. */
export async function askGrants(
  at: StepPlace,
  beginning: AdminAccess,
  offer: GrantOffer,
  isAnswer: (access: AdminAccess) => boolean,
): Promise<Asked<AdminAccess>> {
  let access = beginning;
  for (;;) {
    const move = await askPick<Move>(at, {
      placeholder: isAnswer(access)
        ? "Access to single networks, and to all networks with a tag"
        : "Give access to at least one network or tag",
      choices: [...doneChoice(isAnswer(access)), ...addChoices, ...grantChoices(access)],
      onButton: (value) => (value.do === "change" ? { ...value, do: "remove" } : undefined),
    });
    if (move.went !== "on") return move;
    if (move.value.do === "done") return { went: "on", value: access };
    const moved = await carryOut(at, access, offer, move.value);
    if (moved.went === "away") return moved;
    if (moved.went === "on") access = moved.value;
  }
}

const addChoices: readonly Choice<Move>[] = [
  { label: "$(add) Networks…", description: "single ones", value: { do: "add-networks" } },
  { label: "$(add) Tags…", description: "all networks that have them", value: { do: "add-tags" } },
];

function doneChoice(isAnswer: boolean): readonly Choice<Move>[] {
  return isAnswer ? [{ label: "$(check) Go on with this access", value: { do: "done" } }] : [];
}

function grantChoices({ networks, tags }: AdminAccess): readonly Choice<Move>[] {
  return [
    ...networks.map((grant) => grantChoice("networks", "$(globe)", grant)),
    ...tags.map((grant) => grantChoice("tags", "$(tag)", grant)),
  ];
}

function grantChoice(list: List, icon: string, grant: AccessGrant): Choice<Move> {
  return {
    label: `${icon} ${grant.name}`,
    description: levelLabel(networkLevels, grant.access),
    buttons: [{ iconPath: new vscode.ThemeIcon("trash"), tooltip: `Take ${grant.name} away` }],
    value: { do: "change", list, grant },
  };
}

async function carryOut(
  at: StepPlace,
  access: AdminAccess,
  offer: GrantOffer,
  move: Move,
): Promise<Asked<AdminAccess>> {
  const inside = { ...at, canGoBack: true };
  switch (move.do) {
    case "done":
      return { went: "on", value: access };
    case "add-networks":
      return add("networks", inside, access, await pickNetworks(inside, access, offer));
    case "add-tags":
      return add("tags", inside, access, await pickTags(inside, access, offer));
    case "change":
      return add(move.list, inside, access, { went: "on", value: [move.grant] }, move.grant.access);
    case "remove":
      return { went: "on", value: without(access, move) };
  }
}

function without(access: AdminAccess, { list, grant }: { list: List; grant: AccessGrant }): AdminAccess {
  return { ...access, [list]: access[list].filter(({ of }) => of !== grant.of) };
}

type Named = Pick<AccessGrant, "of" | "name">;

/** The level is asked once for all that were chosen together; at first it is the one there was, else one that changes nothing. */
async function add(
  list: List,
  at: StepPlace,
  access: AdminAccess,
  chosen: Asked<readonly Named[]>,
  now = "read-only",
): Promise<Asked<AdminAccess>> {
  if (chosen.went !== "on") return chosen;
  if (chosen.value.length === 0) return { went: "back" };
  const level = await askPick(at, {
    placeholder: `What may this person do in ${chosen.value.map(({ name }) => name).join(", ")}?`,
    choices: networkLevels.map(({ id, label, means }) => ({ label, detail: means, value: id })),
    active: now,
  });
  if (level.went !== "on") return level;
  const grants = chosen.value.map(({ of, name }) => ({ of, name, access: level.value }));
  return { went: "on", value: { ...access, [list]: grants.reduce(withGrant, access[list]) } };
}

async function pickNetworks(
  at: StepPlace,
  access: AdminAccess,
  { networks }: GrantOffer,
): Promise<Asked<readonly Named[]>> {
  const given = new Set(access.networks.map(({ of }) => of));
  return askPicks<Named>(at, {
    placeholder: "Tick the networks. The level is asked next, for all of them",
    choices: networks
      .filter(({ id }) => !given.has(id))
      .map(({ id, name, tags }) => ({
        label: name,
        description: [id, ...tags].join("  "),
        value: { of: id, name },
      })),
    ticked: [],
  });
}

async function pickTags(
  at: StepPlace,
  access: AdminAccess,
  { tags }: GrantOffer,
): Promise<Asked<readonly Named[]>> {
  const given = new Set(access.tags.map(({ of }) => of));
  const asked = await askTags(at, {
    placeholder: "Tick the tags. Whoever gets access to a tag has it in every network that gets the tag",
    known: tags.filter((tag) => !given.has(tag)),
    chosen: [],
  });
  return asked.went === "on"
    ? { went: "on", value: asked.value.map((tag) => ({ of: tag, name: tag })) }
    : asked;
}
