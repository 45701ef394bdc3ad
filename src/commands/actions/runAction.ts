import * as vscode from "vscode";
import { systemClock } from "../../api/clock.ts";
import { isSameAction, type ActionPlan, type TypedProof } from "../../changes/actions/action.ts";
import { actionQuestion, actionRefusal, type ActionQuestion } from "../../changes/actions/actionQuestion.ts";
import { actionSentence } from "../../changes/actions/actionReport.ts";
import { deedWords } from "../../changes/actions/deedWords.ts";
import { sameName } from "../../changes/actions/names.ts";
import { planReceipt } from "../../changes/actions/planReceipt.ts";
import { sendAction, type ActionOutcome } from "../../changes/actions/sendAction.ts";
import type { ActionPlace } from "./actionPlace.ts";
import { withActionReceipt } from "./actionReceipt.ts";
import { askToAllowPushes } from "../connecting/allowPushes.ts";
import type { Ports } from "../ports.ts";
import { withPushProgress } from "../drafts/pushProgress.ts";
import { quietly } from "../quietly.ts";

/** A plan, and where it is carried out. */
export interface PlacedPlan {
  readonly plan: ActionPlan;
  readonly place: ActionPlace;
}

/** Plans from what is there now; undefined where there is nothing to do any more: then the person was told. */
export type Look = () => Promise<PlacedPlan | undefined>;

/** What became of an action, and how that is told. */
export interface ActionRun {
  readonly outcome: ActionOutcome;
  readonly sentence: string;
}

/**
 * Looks, asks the one last question of an action, looks again, and sends it as it was asked. Whoever runs it, nothing is
 * sent before a person has read where it goes, and typed the name of what it destroys; nor where what the question told
 * is so no more. Undefined where nothing was sent.
 */
export async function runAction(ports: Ports, look: Look): Promise<ActionRun | undefined> {
  for (;;) {
    const seen = await quietly("Looking at what is there now…", look);
    if (!seen || !(await confirmed(ports, seen))) return undefined;
    const now = await quietly("Checking before it is sent…", look);
    if (!now) return undefined;
    if (isSameAction(seen.plan, now.plan)) return send(ports, now);
    if (!(await lookAgain(seen.plan))) return undefined;
  }
}

/** Says what became of an action. It may stand unanswered for long. */
export async function reportAction(ports: Ports, { outcome, sentence }: ActionRun): Promise<void> {
  if (outcome.fate === "done") {
    await vscode.window.showInformationMessage(sentence);
    return;
  }
  const showLog = "Show Log";
  if ((await vscode.window.showErrorMessage(sentence, showLog)) === showLog) ports.log.show();
}

async function confirmed(ports: Ports, { plan, place }: PlacedPlan): Promise<boolean> {
  if (await refused(plan, place)) return false;
  if (!(await askToAllowPushes(ports, place.connection))) return false;
  if (!(await confirm(actionQuestion(plan, place.text)))) return false;
  return plan.typed === undefined || askTyped(plan, plan.typed, place);
}

async function send(ports: Ports, { plan, place }: PlacedPlan): Promise<ActionRun | undefined> {
  const client = await ports.connections.client(place.connection);
  if (!client) return undefined;
  const { verb, thing } = deedWords(plan.deed);
  const { connection, organization, text } = place;
  const occasion = { connection, organization, place: text, ...planReceipt(plan) };
  return withPushProgress(`${progress[verb] ?? verb} ${thing}…`, (watch) =>
    withActionReceipt(ports, occasion, async () => {
      const outcome = await sendAction(client, plan, systemClock, watch);
      return { outcome, sentence: actionSentence(plan, outcome, place.where), rows: [] };
    }),
  );
}

const progress: Readonly<Record<string, string>> = {
  create: "Creating",
  delete: "Deleting",
  add: "Adding",
  remove: "Removing",
};

/** While the question stood open somebody changed what it told. */
async function lookAgain({ deed }: ActionPlan): Promise<boolean> {
  const again = "Look Again";
  const answer = await vscode.window.showWarningMessage(
    `Something has changed in Dashboard since you were asked about ${deedWords(deed).thing}.`,
    { modal: true, detail: "Nothing was sent. Look again at what is there now." },
    again,
  );
  return answer === again;
}

async function refused(plan: ActionPlan, { text }: ActionPlace): Promise<boolean> {
  const refusal = actionRefusal(plan, text);
  if (!refusal) return false;
  const options = { modal: true, detail: refusal.lines.join("\n") };
  await vscode.window.showWarningMessage(refusal.message, options);
  return true;
}

/** The way back is the first button of what is risky: Enter must not destroy anything. */
async function confirm({ message, lines, button, safe }: ActionQuestion): Promise<boolean> {
  const options = { modal: true, detail: lines.join("\n") };
  const answer =
    safe === undefined
      ? await vscode.window.showInformationMessage(message, options, button)
      : await vscode.window.showWarningMessage(message, options, safe, button);
  return answer === button;
}

/** The title tells once more what goes with it: the name can be typed without reading the question. */
async function askTyped(
  { deed }: ActionPlan,
  { what, text }: TypedProof,
  place: ActionPlace,
): Promise<boolean> {
  const { verb, thing, cost } = deedWords(deed);
  const named = what === "name" ? "its name" : "the e-mail address";
  const typed = await vscode.window.showInputBox({
    title: `${place.text}: ${verb} ${thing}${cost === undefined ? "" : ` (${cost})`}`,
    prompt: `Type ${named} to ${verb} it: ${text}`,
    placeHolder: text,
    ignoreFocusOut: true,
    validateInput: (given) =>
      given.trim() === "" || sameName(given, text) ? undefined : `This is not ${text}.`,
  });
  return typed !== undefined && sameName(typed, text);
}
