import * as vscode from "vscode";
import type { Ports } from "../ports.ts";
import { askMark, markOf, placeWords, sayNothingToMark } from "./pickMark.ts";

const shownMs = 8000;

/** Takes an organization or a network out of the tree. Dashboard is not told. */
export async function hide(ports: Ports, given: unknown): Promise<void> {
  const { choices } = ports;
  const shown = choices.markable();
  const mark = markOf(ports, given) ?? (await askMark(ports, shown, "Hide what?"));
  if (!mark) return sayNothingToMark(shown);
  await choices.hide(mark);
  vscode.window.setStatusBarMessage(
    `$(eye-closed) ${mark.name} is hidden in this tree only. Show Hidden… brings it back`,
    shownMs,
  );
}

/** Brings hidden rows back: those that are checked. */
export async function showHidden(ports: Ports): Promise<void> {
  const hidden = ports.choices.hidden();
  if (hidden.length === 0) return void vscode.window.showInformationMessage("Nothing is hidden.");
  const picked = await vscode.window.showQuickPick(
    hidden.map((mark) => ({ label: mark.name, description: placeWords(ports, mark), mark })),
    { title: "Show hidden", placeHolder: "Check what to bring back", canPickMany: true },
  );
  if (picked && picked.length > 0) await ports.choices.show(picked.map(({ mark }) => mark));
}
