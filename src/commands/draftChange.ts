import * as vscode from "vscode";
import type { Edit } from "../changes/findings.ts";
import { isJson } from "../changes/isJson.ts";
import { readJson, sameJson, valueAt, type Json } from "../changes/json.ts";
import type { Planned } from "../changes/planned.ts";
import type { Ports } from "./ports.ts";
import { quietly } from "./quietly.ts";
import { reviewDocument } from "./review.ts";
import type { TargetDocument } from "./targetDocument.ts";

/** A resource's draft as it is now: what is unsaved is part of it. */
export interface DraftNow {
  readonly json: Json;
  readonly text: string;
  readonly planned: Planned;
}

/** The draft, or live where there is none. Undefined where there is nothing to build on: then the person was told. */
export async function draftNow(ports: Ports, target: TargetDocument): Promise<DraftNow | undefined> {
  if (!(await ports.documents.saveUnsaved(target.ref))) return undefined;
  const planned = await quietly(`Reading ${target.name}…`, () => ports.documents.peekPlan(target.ref));
  if (!planned.live) return say(`${target.name} is no longer in Dashboard.`);
  if (!planned.rules) return say(`${target.name} cannot be changed here.`);
  if (!isJson(planned.draft))
    return say(`Your draft of ${target.name} is not valid JSON yet. Open it first.`);
  return { json: readJson(planned.draft), text: planned.draft, planned };
}

/** Makes edits of a draft and opens its review: it is pushed like any other, or not at all. */
export async function changeDraft(
  ports: Ports,
  target: TargetDocument,
  { json, text }: DraftNow,
  wanted: readonly Extract<Edit, { do: "set" }>[],
): Promise<void> {
  const edits = wanted.filter((edit) => !sameJson(edit.json, valueAt(json, edit.path)));
  if (edits.length === 0) return say(`${target.name} is so already: nothing was changed.`);
  const { ref, uri } = target;
  await ports.documents.storeDraft(uri, ref, ports.documents.edited(ref, text, edits));
  await reviewDocument(ports, target);
}

function say(sentence: string): undefined {
  void vscode.window.showInformationMessage(sentence);
  return undefined;
}
