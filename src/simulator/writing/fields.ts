import type { Json } from "../json.ts";

/** What a PUT accepts in one top-level field, and the value that an omitted one reverts to. */
export interface FieldRule {
  readonly type: "text" | "flag" | "integer" | "number" | "list" | "object" | "any";
  readonly nullable?: boolean;
  readonly values?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** Keys that each item of a list must have. */
  readonly itemsNeed?: readonly string[];
  /** Absent where the field has no default: it then disappears. */
  readonly default?: Json;
}

export function text(fallback?: string): FieldRule {
  return withDefault({ type: "text" }, fallback);
}

export function nullableText(): FieldRule {
  return { type: "text", nullable: true };
}

export function flag(fallback?: boolean): FieldRule {
  return withDefault({ type: "flag" }, fallback);
}

export function integer(least: number, most: number, fallback?: number): FieldRule {
  return withDefault({ type: "integer", least, most }, fallback);
}

export function decimal(least: number, most: number, fallback?: number): FieldRule {
  return withDefault({ type: "number", least, most }, fallback);
}

export function choice(values: readonly string[], fallback?: string): FieldRule {
  return withDefault({ type: "text", values }, fallback);
}

export function list(itemsNeed: readonly string[] = [], fallback?: Json[]): FieldRule {
  return withDefault({ type: "list", itemsNeed }, fallback);
}

export function object(fallback?: Json): FieldRule {
  return withDefault({ type: "object" }, fallback);
}

export function nullableObject(): FieldRule {
  return { type: "object", nullable: true };
}

function withDefault(rule: FieldRule, fallback: Json | undefined): FieldRule {
  return fallback === undefined ? rule : { ...rule, default: fallback };
}

/** A field of which nothing is known. */
export const anything: FieldRule = { type: "any", nullable: true };
