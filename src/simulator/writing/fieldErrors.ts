import type { FieldRule } from "./fields.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** What is wrong with the fields that a body carries, worded as Dashboard words it; empty where nothing is. */
export function fieldErrors(body: JsonObject, rules: Readonly<Record<string, FieldRule>>): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => {
    const value = body[name];
    return value === undefined ? [] : valueErrors(name, value, rule);
  });
}

function valueErrors(name: string, value: Json, rule: FieldRule): string[] {
  if (value === null) return rule.nullable === true ? [] : [`'${name}' must not be null`];
  if (!isOfType(value, rule.type)) return [`'${name}' must be ${nouns[rule.type]}`];
  if (typeof value === "string" && rule.values?.includes(value) === false) return [mustBeOneOf(name, rule)];
  if (typeof value === "number") return rangeErrors(name, value, rule);
  return Array.isArray(value) ? itemErrors(name, value, rule.itemsNeed ?? []) : [];
}

function mustBeOneOf(name: string, rule: FieldRule): string {
  const quoted = (rule.values ?? []).map((value) => `'${value}'`);
  return `'${name}' must be one of: ${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

function rangeErrors(name: string, value: number, rule: FieldRule): string[] {
  const { least = -Infinity, most = Infinity } = rule;
  return value >= least && value <= most ? [] : [`'${name}' must be between ${least} and ${most}`];
}

function itemErrors(name: string, items: readonly Json[], needed: readonly string[]): string[] {
  return items.flatMap((item) =>
    needed
      .filter((key) => !isObject(item) || item[key] === undefined)
      .map((key) => `'${name}' is missing the required parameter '${key}'`),
  );
}

const nouns = {
  text: "a string",
  flag: "a boolean",
  integer: "an integer",
  number: "a number",
  list: "an array",
  object: "an object",
  any: "a value",
} as const;

function isOfType(value: Json, type: FieldRule["type"]): boolean {
  switch (type) {
    case "text":
      return typeof value === "string";
    case "flag":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "list":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "any":
      return true;
  }
}
