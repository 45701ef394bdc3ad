import type { ClaimEvidence } from "./claimFate.ts";
import type { Obstacle } from "./deviceActions.ts";

/** How one action is spoken of. */
export interface StockWords {
  readonly noun: "device" | "license" | "subscription";
  /** `Claim`, for buttons and questions. */
  readonly verb: string;
  /** `claimed` */
  readonly done: string;
  /** `Claiming` */
  readonly doing: string;
  /** `into`, before the name of the place. */
  readonly towards: string;
  /** What happens, and whether there is a way back; short lines for the last question. */
  readonly effect: (organization: string, count: number) => readonly string[];
  /** For the receipt: whether and how it can be taken back. */
  readonly undo: string;
  /** Whether a refusal may mean that a device is somebody else's, or nobody knows it. */
  readonly mayBeForeign?: true;
}

export const claimWords: StockWords = {
  noun: "device",
  verb: "Claim",
  done: "claimed",
  doing: "Claiming",
  towards: "into",
  undo: "Release From Inventory… gives the devices back, as long as they are in no network.",
  effect: (_, count) =>
    count === 1
      ? ["It comes into the inventory, in no network.", "Release From Inventory… gives it back."]
      : ["They come into the inventory, in no network.", "Release From Inventory… gives them back."],
  mayBeForeign: true,
};

export const addWords: StockWords = {
  noun: "device",
  verb: "Add",
  done: "added",
  doing: "Adding",
  towards: "to",
  undo: "Remove From Network… takes the devices out again; Release From Inventory… then gives them back.",
  effect: (organization) => [`What nobody owns is claimed into ${organization}.`],
  mayBeForeign: true,
};

export const releaseWords: StockWords = {
  noun: "device",
  verb: "Release",
  done: "released",
  doing: "Releasing",
  towards: "from",
  undo: "Claim Devices… brings the devices back, as long as nobody else has claimed them.",
  effect: () => ["Anybody who knows a serial can claim it then,", "and it may be gone for good."],
};

export const removeWords: StockWords = {
  noun: "device",
  verb: "Remove",
  done: "removed",
  doing: "Removing",
  towards: "from",
  undo: "Add Devices to Network… brings the devices back, without the settings that they had.",
  effect: (organization, count) =>
    count === 1
      ? [
          "Its settings in this network are lost,",
          "and whoever is connected through it is cut off.",
          `It stays in the inventory of ${organization}.`,
        ]
      : [
          "Their settings in this network are lost,",
          "and whoever is connected through them is cut off.",
          `They stay in the inventory of ${organization}.`,
        ],
};

export const licenseWords: StockWords = {
  noun: "license",
  verb: "Claim",
  done: "claimed",
  doing: "Claiming",
  towards: "into",
  undo: "Licenses cannot be given back.",
  effect: () => ["Licenses cannot be given back."],
};

export const subscriptionWords: StockWords = {
  noun: "subscription",
  verb: "Claim",
  done: "claimed",
  doing: "Claiming",
  towards: "into",
  undo: "Subscriptions cannot be given back.",
  effect: () => ["A subscription cannot be given back."],
};

/** Why a device is left out: the rest of a sentence that begins with it. */
export function obstacleWords(obstacle: Obstacle, networkName: (id: string) => string): string {
  if (obstacle.is === "here-already") return "already here";
  if (obstacle.is === "not-here") return "not here";
  return `in network ${networkName(obstacle.network)}: remove it from there first`;
}

export const evidenceSentences: Record<ClaimEvidence, string> = {
  answer: "",
  inventory: "There was no good answer, but Dashboard shows that it was done.",
  refused: "",
  bystander: "Held up by another one in the request: nothing is known against this one.",
  absent: "There was no good answer, and Dashboard does not show it.",
  "not-sent": "It was not sent.",
  "at-work":
    "The answer was lost, and Dashboard may still be at work on it: look there in a few minutes, before you try again.",
  unread: "Dashboard could not be asked afterwards: look there before you try again.",
  "nothing-named": "Dashboard took the request, but did not name it: look there before you try again.",
};

/** Of a request that names several, some may be done before Dashboard comes to the one that it refuses. */
export const doneBeforeRefusal = "The request was refused because of another one, but this was done before.";

/** What Dashboard's words about a device probably mean, and what to do; its words are not documented. */
export function hintOf(words: readonly string[]): string {
  const said = words.join(" ");
  if (/already (?:been )?claimed/i.test(said)) return "Another organization must release it first.";
  return /not found|could not be found|invalid|does not exist/i.test(said)
    ? "Compare the serial with the label."
    : "";
}
