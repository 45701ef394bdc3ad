/** What a document consists of. `NumberLiteral` and `Map` exist because plain JavaScript loses long integers and the order of integer-like keys. */
export type Json = null | boolean | number | string | NumberLiteral | Json[] | JsonObject | Map<string, Json>;

export interface JsonObject {
  [key: string]: Json;
}

/** A number kept as it was written: Dashboard sends integers beyond 2^53. */
export class NumberLiteral {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Parses JSON text; an integer that a double cannot hold exactly becomes a `NumberLiteral`. Throws a SyntaxError. */
export function parseJson(text: string): Json {
  return JSON.parse(text, keepLiteral as (key: string, value: unknown) => unknown) as Json;
}

/** Writes JSON text, number literals and the order of `Map` keys as they are. */
export function writeJson(value: Json): string {
  if (value instanceof NumberLiteral) return value.text;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(",")}]`;
  if (value instanceof Map) return writeMembers([...value]);
  if (isObject(value)) return writeMembers(Object.entries(value));
  return JSON.stringify(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Map) &&
    !(value instanceof NumberLiteral)
  );
}

/** The string at a key, or the empty string. */
export function textAt(document: JsonObject | undefined, key: string): string {
  const value = document?.[key];
  return typeof value === "string" ? value : "";
}

/** The list at a key, or the empty list. */
export function listAt(document: JsonObject | undefined, key: string): Json[] {
  const value = document?.[key];
  return Array.isArray(value) ? value : [];
}

/** The strings in the list at a key; whatever else is in it is left out. */
export function textsAt(document: JsonObject | undefined, key: string): string[] {
  return listAt(document, key).filter((item) => typeof item === "string");
}

/** The object at a key, or an empty one. */
export function objectAt(document: JsonObject | undefined, key: string): JsonObject {
  const value = document?.[key];
  return isObject(value) ? value : {};
}

/** A document without these keys; the original stays as it is. */
export function without(document: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));
}

function writeMembers(members: readonly (readonly [string, Json])[]): string {
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${writeJson(member)}`).join(",")}}`;
}

function keepLiteral(_key: string, value: unknown, context?: { source?: string }): unknown {
  const isLossy = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLossy && context?.source !== undefined ? new NumberLiteral(context.source) : value;
}
