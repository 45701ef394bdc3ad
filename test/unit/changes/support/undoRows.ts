import assert from "node:assert/strict";
import type { FieldRules } from "../../../../src/catalog/fieldRules.ts";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import { undoDraft } from "../../../../src/changes/undo/undo.ts";

/** A push, what is live since, and the draft that takes the push back. */
export interface UndoRow {
  readonly name: string;
  readonly before: string;
  readonly draft: string;
  readonly live: string;
  readonly text: unknown;
  readonly lost?: readonly string[];
  readonly moved?: readonly string[];
  /** As it was read back; what the draft says where it was not. */
  readonly after?: string;
  readonly rules?: FieldRules;
}

/** Three secrets as they are shown. */
export const [old, now, other] = ["•••••••• #00000001", "•••••••• #00000002", "•••••••• #00000003"];

/** One test a row. */
export function tell(rows: readonly UndoRow[]): void {
  for (const { name, before, draft, live, text, lost = [], moved = [], after, rules } of rows) {
    it(name, () => {
      const undo = undoDraft({ before, draft, after }, live, rules);
      assert.deepEqual(JSON.parse(undo.text), text);
      assert.deepEqual([undo.lostSecrets.map(pathText), undo.moved.map(pathText)], [lost, moved]);
    });
  }
}
