import * as vscode from "vscode";
import { systemClock } from "../api/clock.ts";
import type { ActionPlan, TypedProof } from "../changes/actions/action.ts";
import { actionQuestion, actionRefusal, type ActionQuestion } from "../changes/actions/actionQuestion.ts";
import { actionSentence } from "../changes/actions/actionReport.ts";
import { deedWords } from "../changes/actions/deedWords.ts";
import { sameName } from "../changes/actions/names.ts";
import { sendAction, type ActionOutcome } from "../changes/actions/sendAction.ts";
import type { Connection } from "../connections/connection.ts";
import { withActionReceipt } from "./actionReceipt.ts";
import { askToAllowPushes } from "./allowPushes.ts";
import { placeText, type OrganizationPlace } from "./organizationPlace.ts";
import type { Ports } from "./ports.ts";
import { withPushProgress } from "./pushProgress.ts";

/** Where an action goes to. */
export interface ActionPlace {
  readonly connection: string;
  /** Empty for what belongs to no organization yet. */
  readonly organization: string;
  /** connection › organization › network, as far as the action is in one. */
  readonly text: string;
  /** What it is created in or removed from, as people know it. */
  readonly where: string;
}

/** The place of an action in an organization, or in something below it. */
export function actionPlace(place: OrganizationPlace, below = ""): ActionPlace {
  const { connection, organization } = place;
  return {
    connection: connection.id,
    organization: organization.id,
    text: [placeText(place), below].filter(Boolean).join(" › "),
    where: organization.name,
  };
}

/** The place of an action on organizations themselves. */
export function connectionPlace({ id, label }: Connection, below = ""): ActionPlace {
  const text = below === "" ? `Over ${label}` : `${label} › ${below}`;
  return { connection: id, organization: "", text, where: label };
}

/**
 * Asks the one last question of an action, and sends it as it was asked. Whoever runs it, nothing is sent before a
 * person has read where it goes, and typed the name of what it destroys. Undefined where nothing was sent.
 */
export async function runAction(
  ports: Ports,
  place: ActionPlace,
  plan: ActionPlan,
): Promise<ActionOutcome | undefined> {
  if (await refused(plan, place)) return undefined;
  if (!(await askToAllowPushes(ports, place.connection))) return undefined;
  if (!(await confirm(actionQuestion(plan, place.text)))) return undefined;
  if (plan.typed && !(await askTyped(plan, plan.typed, place))) return undefined;
  const client = await ports.connections.client(place.connection);
  if (!client) return undefined;
  const { verb, thing } = deedWords(plan.deed);
  return withPushProgress(`${progress[verb] ?? verb} ${thing}…`, (watch) =>
    withActionReceipt(ports, place, plan, () => sendAction(client, plan, systemClock, watch)),
  );
}

/** Says what became of an action. It may stand unanswered for long. */
export async function reportAction(
  ports: Ports,
  plan: ActionPlan,
  outcome: ActionOutcome,
  { where }: ActionPlace,
): Promise<void> {
  const sentence = actionSentence(plan, outcome, where);
  if (outcome.fate === "done") {
    await vscode.window.showInformationMessage(sentence);
    return;
  }
  const showLog = "Show Log";
  if ((await vscode.window.showErrorMessage(sentence, showLog)) === showLog) ports.log.show();
}

const progress: Readonly<Record<string, string>> = {
  create: "Creating",
  delete: "Deleting",
  add: "Adding",
  remove: "Removing",
};

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

async function askTyped(
  { deed }: ActionPlan,
  { what, text }: TypedProof,
  place: ActionPlace,
): Promise<boolean> {
  const { verb, thing } = deedWords(deed);
  const named = what === "name" ? "its name" : "the e-mail address";
  const typed = await vscode.window.showInputBox({
    title: `${place.text}: ${verb} ${thing}`,
    prompt: `Type ${named} to ${verb} it: ${text}`,
    placeHolder: text,
    ignoreFocusOut: true,
    validateInput: (given) =>
      given.trim() === "" || sameName(given, text) ? undefined : `This is not ${text}.`,
  });
  return typed !== undefined && sameName(typed, text);
}
