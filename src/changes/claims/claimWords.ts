import type { Wait } from "../../api/lane.ts";
import type { ClaimNumbers } from "./orderNumbers.ts";
import { isOrderNumber, type Lookalike, type Misfit, misfitOf } from "./pasted.ts";
import type { PastedKeys, PastedSerials, RefusedKey } from "./serials.ts";

/** `1 order`, `2 orders`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** `Claimed`, of `claimed`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is wrong with the pasted numbers, or undefined where they can be claimed. */
export function numbersProblem({ orders, others }: ClaimNumbers): string | undefined {
  if (others.some(({ looksLike }) => looksLike === "api-key")) return apiKeySentence;
  if (orders.length > 0) return undefined;
  const [other] = others;
  return other === undefined
    ? "There is no order number in what was pasted."
    : `There is no order number in it. ${misfitSentence(other, "order")}`;
}

/** `2 order numbers, 1 repeated`, what of the paste is left out, and whether it may be a claim ID. */
export function numbersNote({ orders, repeats, others }: ClaimNumbers): string {
  const note = `${counted(orders.length, "order number")}${repeated(repeats)}.`;
  const left = others.length === 0 ? [] : [`Left out: ${leftOut(others).join(", ")}.`];
  const doubt = orders.every(isOrderNumber) ? [] : [claimIdSentence];
  return [note, ...left, ...doubt].join(" ");
}

const claimIdSentence =
  "Order numbers mostly look like 4C1234567: if this is a claim ID, press Escape and choose Claim ID.";

/** An order number as it may be shown: what has another form than Dashboard's own may be a secret claim ID. */
export function shownOrder(order: string): string {
  return isOrderNumber(order) ? order : shortKey(order);
}

/** What is wrong with pasted license keys, or undefined where they can be claimed. */
export function keysProblem({ keys, refused }: PastedKeys): string | undefined {
  if (refused.length > 0) return refusedSentence(refused);
  return keys.length === 0 ? "There is no license key in what was pasted." : undefined;
}

/** `2 license keys, 1 repeated`. */
export function keysNote({ keys, repeats }: PastedKeys): string {
  return `${counted(keys.length, "license key")}${repeated(repeats)}`;
}

/** What is wrong with pasted serials, or undefined where they can be used. */
export function serialsProblem({ serials, broken, others }: PastedSerials): string | undefined {
  const key = others.find(({ looksLike }) => looksLike === "api-key");
  if (key) return apiKeySentence;
  const [first] = broken;
  if (first !== undefined)
    return `${shortened(first)} is not a complete serial number, which looks like Q2AB-CDEF-GHJK. Correct it, or take it out.`;
  if (serials.length > 0) return undefined;
  const [other] = others;
  return other === undefined
    ? "There is no serial number in what was pasted."
    : `There is no serial number in it. ${misfitSentence(misfitOf(other), "serial")}`;
}

/** `3 serial numbers, 1 repeated`, and what of the paste is left out. */
export function serialsNote({ serials, repeats, others }: PastedSerials): string {
  const note = `${counted(serials.length, "serial number")}${repeated(repeats)}.`;
  return others.length === 0 ? note : `${note} Left out: ${leftOut(others.map(misfitOf)).join(", ")}.`;
}

/** `Dashboard allows 10 claims per 5 minutes: next one in 3:42` */
export function waitSentence({ reason, untilMs }: Wait, nowMs: number): string {
  const time = clockTime(untilMs - nowMs);
  return reason === "limit"
    ? `Dashboard allows 10 claims per 5 minutes: next one in ${time}`
    : `Dashboard asks to wait, it allows 10 claims per 5 minutes: next try in ${time}`;
}

/** A license key by its ends: enough to find it in Dashboard, too little to use it. */
export function shortKey(key: string): string {
  return key.length < 12 ? "••••" : `${key.slice(0, 4)}••••${key.slice(-4)}`;
}

function repeated(repeats: number): string {
  return repeats > 0 ? `, ${repeats} repeated` : "";
}

/** `a MAC address (a device is claimed by its serial)`, each sort once. */
function leftOut(others: readonly Misfit[]): string[] {
  const sorts = [...Map.groupBy(others, ({ looksLike }) => (looksLike === "garbage" ? "word" : looksLike))];
  return sorts.map(([sort, words]) => {
    const { one, more, use } = sortWords[sort];
    return `${words.length === 1 ? one : `${words.length} ${more}`}${use === "" ? "" : ` (${use})`}`;
  });
}

/** What a sort of word is called, and what to do with it instead. */
const sortWords: Record<Lookalike, { readonly one: string; readonly more: string; readonly use: string }> = {
  order: { one: "an order number", more: "order numbers", use: "use Claim Order" },
  "other-order": {
    one: "a number of another form",
    more: "numbers of another form",
    use: "claim by itself what is an order number",
  },
  serial: { one: "a serial number", more: "serial numbers", use: "use Claim Devices" },
  license: { one: "a license key", more: "license keys", use: "use Claim Licenses" },
  subscription: {
    one: "a subscription claim key",
    more: "subscription claim keys",
    use: "use Claim Licenses in an organization with subscriptions",
  },
  mac: { one: "a MAC address", more: "MAC addresses", use: "devices are claimed by serial" },
  "api-key": { one: "an API key", more: "API keys", use: "" },
  word: { one: "1 other word", more: "other words", use: "" },
  garbage: { one: "1 other word", more: "other words", use: "" },
};

function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

type Wanted = "order" | "license" | "serial";

/** What a word looks like instead. A key is never repeated, not even where it was pasted by mistake. */
function misfitSentence(misfit: Misfit, wanted: Wanted): string {
  return `${nameOf(misfit)} ${misfitWords(misfit.looksLike, wanted)}.`;
}

/** The first of them by its place: the box shows dots, and so must whatever is said of it. */
function refusedSentence(refused: readonly RefusedKey[]): string {
  if (refused.some(({ looksLike }) => looksLike === "api-key")) return apiKeySentence;
  const [first] = refused;
  if (!first) return "";
  const others = refused.length - 1;
  const more = others > 0 ? ` ${counted(others, "other word")} cannot be claimed either.` : "";
  return `Word ${first.place} ${refusedWords(first)}.${more}`;
}

const keyLetters = 12;

function refusedWords({ looksLike, length }: RefusedKey): string {
  if (looksLike !== "word") return misfitWords(looksLike, "license");
  return length === keyLetters
    ? "is not a license key, which looks like Z2AB-CDEF-GHJK"
    : `has ${counted(length, "character")}, but a license key has ${keyLetters} and looks like Z2AB-CDEF-GHJK`;
}

const apiKeySentence = "This holds what looks like an API key. Take it out: keys belong to connections.";

function nameOf({ text, looksLike }: Misfit): string {
  return looksLike === "license" || looksLike === "subscription" ? shortKey(text) : shortened(text);
}

const longestWord = 24;

function shortened(text: string): string {
  return text.length > longestWord ? `${text.slice(0, longestWord)}…` : text;
}

function misfitWords(looksLike: Lookalike, wanted: Wanted): string {
  const { called, number } = wantedWords[wanted];
  if (looksLike === "word" || looksLike === "garbage") return `is not ${number}`;
  const { one, use } = sortWords[looksLike];
  return `looks like ${one}, not like ${called}${use === "" ? "" : `: ${use}`}`;
}

const wantedWords: Record<Wanted, { readonly called: string; readonly number: string }> = {
  order: { called: "an order", number: "an order number" },
  license: { called: "a license", number: "a license key" },
  serial: { called: "a device", number: "a serial number" },
};
