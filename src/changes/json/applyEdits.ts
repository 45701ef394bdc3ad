import { applyEdits as applyTextEdits, modify, type JSONPath } from "jsonc-parser";
import type { Edit } from "../findings/findings.ts";
import { printJson, type Path } from "./json.ts";

/** Replaces a range of a text. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/**
 * The text after these edits; what they do not touch keeps its form.
 * @param order names of an object's fields as they should stand, so that a restored field returns to its place
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  order: (parent: Path) => readonly string[],
): string {
  return edits.reduce((result, edit) => applyTextEdits(result, textEdits(result, edit, order)), text);
}

/** One edit as replacements in the text. */
function textEdits(text: string, edit: Edit, order: (parent: Path) => readonly string[]): TextEdit[] {
  const path: JSONPath = [...edit.path];
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } };
  if (edit.do === "remove") return modify(text, path, undefined, options);
  const placeholder = "\u0001value\u0001";
  const edits = modify(text, path, placeholder, {
    ...options,
    isArrayInsertion: edit.do === "insert",
    getInsertionIndex: (present) => insertionIndex(present, edit.path, order(edit.path.slice(0, -1))),
  });
  const value = printJson(edit.json, "  ".repeat(edit.path.length));
  return edits.map((each) => ({
    ...each,
    content: each.content.replace(JSON.stringify(placeholder), () => value),
  }));
}

/** Before the first present field that stands behind it in the wanted order. */
function insertionIndex(present: readonly string[], path: Path, order: readonly string[]): number {
  const behind = new Set(order.slice(order.indexOf(String(path.at(-1))) + 1));
  const at = present.findIndex((name) => behind.has(name));
  return at < 0 ? present.length : at;
}
