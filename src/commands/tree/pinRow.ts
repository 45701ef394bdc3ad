import * as vscode from "vscode";
import type { Ports, RowMark } from "../ports.ts";
import { askMark, markOf, sayNothingToMark } from "./pickMark.ts";

/** Puts an organization or a network before the others. */
export async function pin(ports: Ports, given: unknown): Promise<void> {
  const { choices } = ports;
  const isPinned = isIn(choices.pinned());
  const free = choices.markable().filter((mark) => !isPinned(mark));
  const mark = markOf(ports, given) ?? (await askMark(ports, free, "Pin what?"));
  if (!mark) return sayNothingToMark(free);
  await choices.pin(mark);
  vscode.window.setStatusBarMessage(`$(pinned) Pinned ${mark.name}`, shownMs);
}

/** Puts it back to where its name belongs. */
export async function unpin(ports: Ports, given: unknown): Promise<void> {
  const { choices } = ports;
  const pinned = choices.pinned();
  const selected = markOf(ports, given);
  const mark = selected && isIn(pinned)(selected) ? selected : await askMark(ports, pinned, "Unpin what?");
  if (mark) await choices.unpin(mark);
  else if (pinned.length === 0) void vscode.window.showInformationMessage("Nothing is pinned.");
}

const shownMs = 4000;

function isIn(marks: readonly RowMark[]): (mark: RowMark) => boolean {
  const keys = new Set(marks.map(({ connection, id }) => `${connection}/${id}`));
  return ({ connection, id }) => keys.has(`${connection}/${id}`);
}
