import type { FaultRule } from "./faults.ts";
import { fieldErrors } from "../writing/fieldErrors.ts";
import { anything, choice, type FieldRule, flag, integer, object, text } from "../writing/fields.ts";
import { isObject, type Json, type JsonObject, textAt } from "../json.ts";
import { redirectTargets } from "./redirects.ts";
import { spoils } from "./spoiling.ts";

/** A fault as JSON says it: the path is the source of a regular expression. */
export type FaultOrder = Omit<FaultRule, "path"> & { readonly path?: string };

export type ReadOrder =
  | { readonly tag: "rule"; readonly rule: FaultRule }
  | { readonly tag: "refused"; readonly errors: readonly string[] };

/** Reads a fault that came as JSON. What is misspelled or would do nothing is refused: a fault that never happens proves nothing. */
export function readFaultOrder(body: JsonObject): ReadOrder {
  const errors = [
    ...Object.keys(body).flatMap((name) => (name in orderFields ? [] : [`A fault has no '${name}'`])),
    ...fieldErrors(body, orderFields),
    ...Object.entries(forms).flatMap(([name, form]) =>
      body[name] === undefined || form.fits(body[name]) ? [] : [`'${name}' must be ${form.words}`],
    ),
    ...(effects.some((name) => body[name] !== undefined)
      ? []
      : [`A fault needs one of ${effects.join(", ")}`]),
  ];
  if (errors.length > 0) return { tag: "refused", errors };
  const path = body["path"] === undefined ? {} : { path: new RegExp(textAt(body, "path")) };
  return { tag: "rule", rule: { ...(body as Omit<FaultRule, "path">), ...path } };
}

/** A rule as it can be sent and shown. */
export function asFaultOrder({ path, ...rest }: FaultRule): FaultOrder {
  return path === undefined ? rest : { ...rest, path: path.source };
}

const effects = ["status", "headers", "redirect", "spoil", "reset", "delayMs", "hangs", "stalls"];

const orderFields: Readonly<Record<string, FieldRule>> = {
  method: choice(["GET", "PUT", "POST", "DELETE"]),
  path: text(),
  organization: text(),
  origin: choice(["front", "shard"]),
  skip: integer(0, 1_000_000),
  times: anything,
  status: integer(200, 599),
  body: anything,
  headers: object(),
  retryAfter: anything,
  redirect: choice(redirectTargets),
  spoil: choice(spoils),
  reset: anything,
  afterWrite: flag(),
  delayMs: integer(0, 3_600_000),
  hangs: flag(),
  stalls: flag(),
  late: flag(),
};

interface Form {
  readonly words: string;
  fits(value: Json): boolean;
}

/** What a type alone does not say. */
const forms: Readonly<Record<string, Form>> = {
  path: { words: "a regular expression", fits: isPattern },
  times: {
    words: 'a whole number from 1, or "always"',
    fits: (value) => value === "always" || isCount(value),
  },
  reset: { words: 'true, or "within"', fits: (value) => value === true || value === "within" },
  retryAfter: {
    words: "a number, a text, or {dateIn: seconds}",
    fits: (value) =>
      ["number", "string"].includes(typeof value) || (isObject(value) && typeof value["dateIn"] === "number"),
  },
  headers: {
    words: "an object of texts",
    fits: (value) => isObject(value) && Object.values(value).every((header) => typeof header === "string"),
  },
};

function isCount(value: Json): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

function isPattern(value: Json): boolean {
  try {
    return typeof value === "string" && new RegExp(value) instanceof RegExp;
  } catch {
    return false;
  }
}
