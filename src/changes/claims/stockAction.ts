import type { ApiError } from "../../api/apiError.ts";
import type { Clock } from "../../api/clock.ts";
import type { Client } from "../../api/requests.ts";
import type { ClaimRequest, Sent } from "./claim.ts";
import {
  type ClaimEvidence,
  type ClaimState,
  evidenceOf,
  isDoubtful,
  type Said,
  stateOf,
} from "./claimFate.ts";
import { type ClaimWatch, sendEach } from "./claimRun.ts";
import { settle } from "./claimSettle.ts";

/** What a good answer says of one thing; the words are Dashboard's own. */
export interface Spoken {
  readonly said: Said;
  readonly words?: readonly string[];
}

/** Something that is done to several things of an organization's stock: devices by their serials, licenses by their keys. */
export interface StockAction {
  /** How many things one request may name. */
  readonly most: number;
  request(things: readonly string[]): ClaimRequest;
  /** How a thing is shown: a key is a secret. */
  label(thing: string): string;
  spoken(answer: unknown, thing: string): Spoken;
  /** Reads which of these things are as the action wants them to be. Rejects with an ApiError. */
  look(client: Client, things: readonly string[]): Promise<ReadonlySet<string>>;
}

/** A request that was to be sent, and what it named. */
export interface SentThings {
  readonly things: readonly string[];
  readonly sent: Sent;
}

/** What became of one thing. */
export interface ThingOutcome {
  readonly thing: string;
  readonly state: ClaimState;
  readonly evidence: ClaimEvidence;
  readonly error: ApiError | undefined;
  /** What Dashboard said of it. */
  readonly words: readonly string[];
}

/** Sends an action for confirmed things, one request after the other. */
export async function sendStock(
  client: Client,
  action: StockAction,
  things: readonly string[],
  watch: ClaimWatch,
): Promise<readonly SentThings[]> {
  const parts = partsOf(things, action.most);
  const requests = parts.map((part) => ({ label: labelOf(action, part), request: action.request(part) }));
  const sent = await sendEach(client, requests, watch);
  return parts.flatMap((part, index) => {
    const each = sent[index];
    return each === undefined ? [] : [{ things: part, sent: each }];
  });
}

/**
 * Finds out what became of each thing. Where every answer is clear, nothing is read; else Dashboard is asked what it has,
 * up to three times. Never sends anything but GETs, never rejects with an ApiError.
 */
export async function settleStock(
  client: Client,
  action: StockAction,
  all: readonly SentThings[],
  clock: Clock,
): Promise<readonly ThingOutcome[]> {
  const pairs = all.flatMap(({ things, sent }) => things.map((thing) => ({ thing, things, sent })));
  const told = pairs.map((pair) => ({ ...pair, ...spokenOf(action, pair) }));
  const doubtful = told.filter(({ sent, said }) => isDoubtful(sent, said)).map(({ thing }) => thing);
  const conclude = (seen: ReadonlySet<string> | undefined): readonly ThingOutcome[] =>
    told.map((each) => outcomeOf(each, seen?.has(each.thing)));
  return doubtful.length === 0
    ? conclude(undefined)
    : settle(() => action.look(client, doubtful), conclude, clock);
}

type Told = Spoken & { readonly thing: string; readonly things: readonly string[]; readonly sent: Sent };

function spokenOf(action: StockAction, { sent, thing }: { thing: string; sent: Sent }): Spoken {
  if (sent.was !== "answered") return { said: "nothing" };
  return action.spoken(sent.text === "" ? undefined : JSON.parse(sent.text), thing);
}

/** A request that names several things may be refused because of one of them: the others bear no blame. */
function outcomeOf({ thing, things, sent, said, words = [] }: Told, seen: boolean | undefined): ThingOutcome {
  const messages = sent.was === "failed" ? sent.error.messages : [];
  const mine = messages.filter((message) => names(message, thing));
  const blamesOthers =
    mine.length === 0 && messages.some((message) => things.some((other) => names(message, other)));
  const plain = evidenceOf(sent, said, seen);
  const evidence = plain === "refused" && blamesOthers ? "bystander" : plain;
  return {
    thing,
    state: stateOf(evidence),
    evidence,
    error: sent.was === "failed" ? sent.error : undefined,
    words: wordsFor(evidence, words, mine.length > 0 ? mine : messages),
  };
}

function wordsFor(
  evidence: ClaimEvidence,
  words: readonly string[],
  messages: readonly string[],
): readonly string[] {
  if (evidence !== "refused") return [];
  return words.length > 0 ? words : messages;
}

function names(message: string, thing: string): boolean {
  return message.toUpperCase().includes(thing.toUpperCase());
}

function labelOf(action: StockAction, part: readonly string[]): string {
  const [first = ""] = part;
  const more = part.length - 1;
  return more === 0 ? action.label(first) : `${action.label(first)} and ${more} more`;
}

function partsOf(things: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.ceil(things.length / most);
  return Array.from({ length: count }, (_, index) => things.slice(index * most, (index + 1) * most));
}
