import {
  type ClaimReport,
  type ClaimRow,
  errorPart,
  headline,
  joined,
  stateCounts,
  stateWord,
} from "./claimReport.ts";
import { capital, counted } from "./claimWords.ts";
import type { ThingOutcome } from "./stockAction.ts";
import { doneBeforeRefusal, evidenceSentences, hintOf, type StockWords } from "./stockWords.ts";

/** A thing that nothing was sent for, and why. */
export interface LeftOut {
  readonly thing: string;
  readonly why: string;
}

export interface StockResult {
  readonly outcomes: readonly ThingOutcome[];
  readonly leftOut: readonly LeftOut[];
  /** The network's name, or the organization's. */
  readonly where: string;
  label(thing: string): string;
  /** What a thing is: its model, where that is known. */
  describe(thing: string): string;
}

/** The outcomes in words, for a message and a list. */
export function stockReport(words: StockWords, result: StockResult): ClaimReport {
  const { outcomes, leftOut } = result;
  const isClean = leftOut.length === 0 && outcomes.every(({ evidence }) => evidence === "answer");
  return {
    isClean,
    sentence: sentenceOf(words, result),
    rows: [
      ...outcomes.map((outcome) => rowOf(words, outcome, result)),
      ...leftOut.map(({ thing, why }) => ({
        group: "Left out",
        label: result.label(thing),
        state: "left-out" as const,
        word: "left out",
        detail: joined(ended(result.describe(thing)), `It is ${why}.`),
      })),
    ],
  };
}

function sentenceOf(words: StockWords, { outcomes, leftOut, where, label }: StockResult): string {
  const { noun, done, towards } = words;
  const left = leftOut.length === 0 ? "" : `${leftOut.length} left out.`;
  const [only] = outcomes;
  if (!only) return `Nothing was sent: ${left}`;
  if (outcomes.every(({ state }) => state === "done"))
    return joined(`${capital(done)} ${counted(outcomes.length, noun)} ${towards} ${where}.`, left);
  if (outcomes.length === 1)
    return joined(
      headline(label(only.thing), only.state, done, `${towards} ${where}`),
      story(words, only),
      left,
    );
  return joined(
    `${counted(outcomes.length, noun)} ${towards} ${where}: ${stateCounts(outcomes, done)}.`,
    left,
  );
}

function rowOf(words: StockWords, outcome: ThingOutcome, { label, describe }: StockResult): ClaimRow {
  const { thing, state } = outcome;
  return {
    group: "",
    label: label(thing),
    state,
    word: stateWord(state, words.done),
    detail: joined(ended(describe(thing)), story(words, outcome)),
  };
}

/** What to do comes before what Dashboard said: a row of the list shows only so much. */
function story({ mayBeForeign }: StockWords, { evidence, error, words }: ThingOutcome): string {
  if (evidence === "inventory" && error?.fate === "refused") return doneBeforeRefusal;
  const hint = mayBeForeign && evidence === "refused" ? hintOf(words) : "";
  return joined(evidenceSentences[evidence], hint, errorPart(error, evidence, words));
}

function ended(description: string): string {
  return description === "" ? "" : `${description}.`;
}
