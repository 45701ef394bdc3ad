import { parseTree, type Node, type ParseError } from "jsonc-parser";
import { tooDeepAt } from "./tooDeep.ts";

/** A string, number, boolean or null, with the characters that stood in the text. */
export interface Scalar {
  readonly literal: string;
  readonly value: string | number | boolean | null;
}

/** Fields in the order of the text. A Map, because an object would reorder keys such as "10". */
export type Fields = ReadonlyMap<string, Json>;

/**
 * A JSON value that keeps its literals: numbers beyond 2^53 and unusual escapes survive,
 * because printing repeats the characters instead of making new ones.
 */
export type Json = Scalar | Fields | readonly Json[];

export type Path = readonly (string | number)[];

/** What a text turned out to be. Offsets count UTF-16 units. */
export type Parsed =
  | { readonly ok: true; readonly json: Json; readonly tree: Node }
  | { readonly ok: false; readonly offset: number; readonly problem: TextProblem };

export type TextProblem = "syntax" | "duplicate-key" | "empty" | "too-deep" | "too-long";

/** Parses strict JSON: no comments, no trailing commas, no duplicate keys, no bottomless nesting. */
export function parseJson(text: string): Parsed {
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) return { ok: false, offset: tooDeep, problem: "too-deep" };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const first = errors[0];
  if (first) return { ok: false, offset: first.offset, problem: text.trim() === "" ? "empty" : "syntax" };
  if (!tree) return { ok: false, offset: 0, problem: "empty" };
  const duplicate = duplicateKey(tree);
  if (duplicate) return { ok: false, offset: duplicate.offset, problem: "duplicate-key" };
  return { ok: true, json: valueOf(tree, text), tree };
}

/** Parses a text that is known to be JSON (an answer of the client, a stored baseline). Throws otherwise. */
export function readJson(text: string): Json {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new SyntaxError(`Not JSON at offset ${parsed.offset}: ${parsed.problem}`);
  return parsed.json;
}

export function isFields(json: Json | undefined): json is Fields {
  return json instanceof Map;
}

export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

export function isScalar(json: Json | undefined): json is Scalar {
  return json !== undefined && !isFields(json) && !isList(json);
}

/** A scalar from a plain value. */
export function scalar(value: string | number | boolean | null): Scalar {
  return { literal: JSON.stringify(value), value };
}

/** The same value? Order of keys is never a difference; integers beyond 2^53 compare by their digits. */
export function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  if (isList(left)) {
    return (
      isList(right) && left.length === right.length && left.every((item, at) => sameJson(item, right[at]))
    );
  }
  if (isFields(left)) {
    return (
      isFields(right) &&
      left.size === right.size &&
      [...left].every(([key, item]) => sameJson(item, right.get(key)))
    );
  }
  return isScalar(right) && sameScalar(left, right);
}

/** The value at a path, or undefined. */
export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (typeof step === "number") return isList(at) ? at[step] : undefined;
    return isFields(at) ? at.get(step) : undefined;
  }, json);
}

/** The text of a value, indented by two spaces as Dashboard documents are shown. */
export function printJson(json: Json, indent = ""): string {
  if (isScalar(json)) return json.literal;
  const inner = `${indent}  `;
  if (isList(json)) {
    return wrap(
      "[",
      json.map((item) => inner + printJson(item, inner)),
      "]",
      indent,
    );
  }
  return wrap(
    "{",
    [...json].map(([key, item]) => `${inner}${JSON.stringify(key)}: ${printJson(item, inner)}`),
    "}",
    indent,
  );
}

/** The text of a value without spaces, as it is sent. */
export function compactJson(json: Json): string {
  if (isScalar(json)) return json.literal;
  if (isList(json)) return `[${json.map(compactJson).join(",")}]`;
  return `{${[...json].map(([key, item]) => `${JSON.stringify(key)}:${compactJson(item)}`).join(",")}}`;
}

/** The value with each scalar replaced by what `change` says; undefined keeps it. */
export function mapScalars(
  json: Json,
  change: (scalar: Scalar, path: Path) => Scalar,
  path: Path = [],
): Json {
  if (isScalar(json)) return change(json, path);
  if (isList(json)) return json.map((item, at) => mapScalars(item, change, [...path, at]));
  return new Map([...json].map(([key, item]) => [key, mapScalars(item, change, [...path, key])]));
}

function wrap(open: string, lines: readonly string[], close: string, indent: string): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n${indent}${close}`;
}

function sameScalar(left: Scalar, right: Scalar): boolean {
  const exact = [left, right].every(
    ({ value }) => typeof value !== "number" || Math.abs(value) <= Number.MAX_SAFE_INTEGER,
  );
  return exact ? left.value === right.value : left.literal === right.literal;
}

function valueOf(node: Node, text: string): Json {
  const children = node.children ?? [];
  if (node.type === "array") return children.map((child) => valueOf(child, text));
  if (node.type === "object") return new Map(children.map((property) => entryOf(property, text)));
  return { literal: text.slice(node.offset, node.offset + node.length), value: node.value };
}

function entryOf(property: Node, text: string): [string, Json] {
  const [key, value] = property.children ?? [];
  return [String(key?.value), value ? valueOf(value, text) : scalar(null)];
}

function duplicateKey(node: Node): Node | undefined {
  const keys = new Set<string>();
  for (const child of node.children ?? []) {
    const key = child.type === "property" ? child.children?.[0] : undefined;
    if (key && keys.has(key.value)) return key;
    if (key) keys.add(key.value);
    const inner = duplicateKey(child);
    if (inner) return inner;
  }
  return undefined;
}
