import * as vscode from "vscode";
import type { Edit } from "../../changes/findings/findings.ts";
import { pathText } from "../../changes/findings/findingSentence.ts";
import { isJson } from "../../changes/json/isJson.ts";
import { readJson, sameJson, valueAt, type Json } from "../../changes/json/json.ts";
import type { Planned } from "../../changes/planned.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { reviewDocument } from "./review.ts";
import type { TargetDocument } from "../targetDocument.ts";

/** A resource's draft as it is now: what is unsaved is part of it. */
export interface DraftNow {
  readonly json: Json;
  readonly text: string;
  /** Of the stored draft that was read; 0 where there was none. */
  readonly revision: number;
  readonly planned: Planned;
}

/** The draft, or live where there is none. Undefined where there is nothing to build on: then the person was told. */
export async function draftNow(ports: Ports, target: TargetDocument): Promise<DraftNow | undefined> {
  if (!(await ports.documents.saveUnsaved(target.ref))) return undefined;
  const revision = ports.documents.draftOf(target.ref)?.revision ?? 0;
  const planned = await quietly(`Reading ${target.name}…`, () => ports.documents.peekPlan(target.ref));
  if (!planned.live) return say(`${target.name} is no longer in Dashboard.`);
  if (!planned.rules) return say(`${target.name} cannot be changed here.`);
  if (!isJson(planned.draft))
    return say(`Your draft of ${target.name} is not valid JSON yet. Open it first.`);
  return { json: readJson(planned.draft), text: planned.draft, revision, planned };
}

/**
 * Makes edits of a draft and opens its review: it is pushed like any other, or not at all. The draft is read again:
 * somebody may have typed and saved while the question stood open.
 * @param asked the draft that the question was about: what has changed since in the same places is not overwritten
 */
export async function changeDraft(
  ports: Ports,
  target: TargetDocument,
  asked: DraftNow,
  wanted: readonly Extract<Edit, { do: "set" }>[],
): Promise<void> {
  const draft = await draftNow(ports, target);
  if (!draft) return;
  const { json, text, revision } = draft;
  const edits = wanted.filter((edit) => !sameJson(edit.json, valueAt(json, edit.path)));
  if (edits.length === 0) return say(`${target.name} is so already: nothing was changed.`);
  const moved = edits.filter(({ path }) => !sameValue(valueAt(asked.json, path), valueAt(json, path)));
  if (moved.length > 0) return warn(movedMeanwhile(target, moved));
  const { ref, uri } = target;
  await ports.documents.storeDraft(uri, ref, ports.documents.edited(ref, text, edits), revision);
  await reviewDocument(ports, target);
}

function movedMeanwhile({ name }: TargetDocument, edits: readonly Edit[]): string {
  const places = edits.map(({ path }) => pathText(path)).join(", ");
  return `${places} of ${name} changed while you were asked, so nothing was replaced. Look at it, and try again.`;
}

function sameValue(one: Json | undefined, other: Json | undefined): boolean {
  return one === undefined || other === undefined ? one === other : sameJson(one, other);
}

function warn(sentence: string): void {
  void vscode.window.showWarningMessage(sentence);
}

function say(sentence: string): undefined {
  void vscode.window.showInformationMessage(sentence);
  return undefined;
}
