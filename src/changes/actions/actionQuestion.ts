import { isBlocked, type ActionPlan } from "./action.ts";
import { actionFindingSentence } from "./actionFindingSentence.ts";
import { deedWords } from "./deedWords.ts";

/** What the last question before an action says: worst first, then what goes out, then where. */
export interface ActionQuestion {
  readonly message: string;
  readonly lines: readonly string[];
  readonly button: string;
  /** The safe way, which is then the default: Enter must not run a risk. Undefined where there is none. */
  readonly safe: string | undefined;
}

/** @param place connection › organization, or connection alone */
export function actionQuestion(plan: ActionPlan, place: string): ActionQuestion {
  const { question, lines, undo, button } = deedWords(plan.deed);
  const remarks = plan.findings.filter(({ grade }) => grade !== "blocks").map(actionFindingSentence);
  return {
    message: question,
    lines: [...remarks, ...lines, undo, place],
    button,
    safe: safeWay(plan),
  };
}

function safeWay({ typed, findings }: ActionPlan): string | undefined {
  if (typed) return "Keep It";
  return findings.some(({ grade }) => grade === "warns") ? "Do Not Send" : undefined;
}

/** Why an action cannot be sent, for a modal: what it was, and each thing that stands against it. */
export interface Refusal {
  readonly message: string;
  readonly lines: readonly string[];
}

/** The refusal of a plan that is blocked; undefined where nothing forbids it. */
export function actionRefusal(plan: ActionPlan, place: string): Refusal | undefined {
  if (!isBlocked(plan)) return undefined;
  const { thing, done } = deedWords(plan.deed);
  const blocks = plan.findings.filter(({ grade }) => grade === "blocks").map(actionFindingSentence);
  return { message: `${capital(thing)} cannot be ${done}.`, lines: [...blocks, "Nothing was sent.", place] };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
