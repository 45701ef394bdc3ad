import * as vscode from "vscode";
import type { RecordedRequest } from "../../../src/simulator/simulator.ts";
import { dashboard } from "./dashboard.ts";
import { readFile, sideOf } from "./editing.ts";
import type { Answers } from "./person.ts";

/** Says yes to every push, whatever its button is called, and to nothing else. */
export const confirmsPushes: Answers = ({ isModal, message, choices }) =>
  isModal && message.startsWith("Push ") ? choices.find((choice) => choice.startsWith("Push")) : undefined;

/** Reviews a draft, as by a click in Source Control. */
export async function review(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("meraki.review", uri);
}

/** Runs the push command, as by a click in the review's title. */
export async function push(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand("meraki.push", uri);
}

/** The right side of the review: the resource as it will be. */
export async function predicted(uri: vscode.Uri): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(sideOf(uri, "review"))) as Record<string, unknown>;
}

/** The tabs that show a review. */
export function reviewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === "meraki-review",
    );
}

/** What was sent to change something, redirects followed: each write once, as it arrived in the end. */
export async function sent(): Promise<readonly RecordedRequest[]> {
  const writes = await dashboard.writes();
  return writes.filter(({ status }) => status < 300 || status >= 400);
}
