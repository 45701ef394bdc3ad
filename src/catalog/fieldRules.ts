import type { ListIdentity, Omission, RefusedValue, Rewrite, WriteContract } from "./contract.ts";
import type { Shape } from "./facts.ts";
import { fieldPattern, type Pattern } from "./pattern.ts";
import { isSecretName } from "./secrets.ts";

/** A kind's contract and its facts as answers about one field. */
export interface FieldRules {
  readonly contract: WriteContract;
  /** Does the description name this field, in its answers or in its PUT? */
  known(pattern: Pattern): boolean;
  /** Is this an object whose keys are data (`fixedIpAssignments`)? It is replaced whole. */
  isMap(pattern: Pattern): boolean;
  readOnly(pattern: Pattern): boolean;
  writeOnly(pattern: Pattern): boolean;
  omitted(pattern: Pattern): Omission;
  /** JSON text of the published default. */
  fallback(pattern: Pattern): string | undefined;
  refuses(pattern: Pattern): readonly RefusedValue[];
  identity(pattern: Pattern): ListIdentity;
  /** How a value is sent that answers hold in another form. */
  rewrite(pattern: Pattern): Rewrite | undefined;
  /** Fields of this object that a PUT demands and no answer holds, with the JSON text that is sent. */
  supplied(objectPattern: Pattern): ReadonlyMap<string, string>;
  /** Names of the secrets that a PUT takes in this object, that no answer ever holds, and that a PUT without them may lose. */
  unreturnedSecrets(objectPattern: Pattern): readonly string[];
  /** Is this a secret that `null` removes? */
  nullClears(pattern: Pattern): boolean;
}

/**
 * Joins what is known about a kind's fields.
 * @param answer shape of the resource as GET returns it
 * @param body shape of the PUT's body
 */
export function fieldRules(
  contract: WriteContract,
  answer: Shape | undefined,
  body: Shape | undefined,
): FieldRules {
  const returned = placesOf(answer);
  const taken = placesOf(body);
  const own = new Map(Object.entries(contract.fields ?? {}));
  const lists = new Map(Object.entries(contract.lists ?? {}));
  const lacks = (places: Places, pattern: Pattern): boolean =>
    !places.has(pattern) && places.get(parentOf(pattern))?.described === true;
  const readOnlyItself = (pattern: Pattern): boolean =>
    own.get(pattern)?.readOnly ?? (returned.has(pattern) && lacks(taken, pattern));
  const writeOnlyItself = (pattern: Pattern): boolean =>
    own.get(pattern)?.writeOnly ?? (taken.has(pattern) && lacks(returned, pattern));
  const named = new Set([...returned.keys(), ...taken.keys(), ...own.keys()]);
  const writeOnly = withParts(named, writeOnlyItself);
  const isUnreturned = (place: Pattern): boolean => writeOnly(place) && own.get(place)?.omitted !== "keeps";
  const secrets = secretsIn(taken, isUnreturned);
  const supplied = suppliedIn(contract);
  const rewrites = new Map(Object.entries(contract.rewrites ?? {}));
  return {
    contract,
    known: (pattern) =>
      returned.has(pattern) || taken.has(pattern) || isFree(taken, pattern) || isFree(returned, pattern),
    isMap: (pattern) => taken.get(pattern)?.isMap === true,
    readOnly: withParts(named, readOnlyItself),
    writeOnly,
    omitted: (pattern) => own.get(pattern)?.omitted ?? own.get(topOf(pattern))?.omitted ?? contract.omitted,
    fallback: (pattern) => own.get(pattern)?.fallback ?? taken.get(pattern)?.fallback,
    refuses: (pattern) => own.get(pattern)?.refuses ?? notTaken(returned.get(pattern), taken.get(pattern)),
    identity: (pattern) => lists.get(pattern) ?? { by: "position" },
    rewrite: (pattern) => rewrites.get(pattern),
    supplied: (objectPattern) => supplied.get(objectPattern) ?? new Map(),
    nullClears: (pattern) => own.get(pattern)?.nullClears === true,
    unreturnedSecrets: (objectPattern) => secrets.get(objectPattern) ?? [],
  };
}

/** By the object that has them. */
function suppliedIn({ fields = {} }: WriteContract): ReadonlyMap<Pattern, ReadonlyMap<string, string>> {
  const found = new Map<Pattern, Map<string, string>>();
  for (const [pattern, { supplied }] of Object.entries(fields)) {
    if (supplied === undefined) continue;
    const parent = parentOf(pattern);
    const name = pattern.slice(parent === "" ? 0 : parent.length + 1);
    found.set(parent, new Map(found.get(parent)).set(name, supplied));
  }
  return found;
}

/** Names of secrets by the object that has them, where this holds of their places. */
function secretsIn(
  places: Places,
  holds: (place: Pattern) => boolean,
): ReadonlyMap<Pattern, readonly string[]> {
  const secretsOf = (pattern: Pattern, fields: readonly string[]): string[] =>
    fields.filter((field) => isSecretName(field) && holds(fieldPattern(pattern, field)));
  return new Map([...places].map(([pattern, { fields }]) => [pattern, secretsOf(pattern, fields)]));
}

interface Place {
  /** Are this object's fields listed? A map or a free object lists none. */
  readonly described: boolean;
  /** An object whose fields nobody listed, or what may be one. */
  readonly isMap: boolean;
  readonly fields: readonly string[];
  readonly fallback: string | undefined;
  /** The texts that the description allows; empty where it allows any. */
  readonly values: readonly string[];
}

/** Values that answers may hold and a PUT does not take (`orgAccess: "camera-sensor"`). */
function notTaken(returned: Place | undefined, taken: Place | undefined): readonly RefusedValue[] {
  if (!returned || !taken || taken.values.length === 0) return [];
  const evidence = { from: "description" as const, source: "among the answer's values, not among the PUT's" };
  return returned.values
    .filter((value) => !taken.values.includes(value))
    .map((value) => ({ value, evidence }));
}

type Places = ReadonlyMap<Pattern, Place>;

function placesOf(shape: Shape | undefined): Places {
  const places = new Map<Pattern, Place>();
  const visit = (pattern: Pattern, at: Shape): void => {
    const fields = at.type === "object" ? at.fields : [];
    const fallback = at.default === undefined ? undefined : JSON.stringify(at.default);
    const values = (at.enum ?? []).filter((value) => typeof value === "string");
    const names = fields.map(({ name }) => name);
    const described = fields.length > 0;
    const isMap = !described && (at.type === "object" || at.type === "any" || at.type === "choice");
    places.set(pattern, { described, isMap, fields: names, fallback, values });
    for (const { name, shape: inner } of fields) visit(fieldPattern(pattern, name), inner);
    if (at.type === "array") visit(`${pattern}[]`, at.items);
  };
  if (shape) visit("", shape);
  return places;
}

/** Below an object whose fields nobody listed, every field is as good as known. */
function isFree(places: Places, pattern: Pattern): boolean {
  for (let at = parentOf(pattern); ; at = parentOf(at)) {
    const place = places.get(at);
    if (place) return !place.described;
    if (at === "") return false;
  }
}

/** Does this hold of a place or of what it is a part of? Worked out once: plans ask it of every field of every rule. */
function withParts(
  named: ReadonlySet<Pattern>,
  holds: (pattern: Pattern) => boolean,
): (pattern: Pattern) => boolean {
  const found = new Set([...named].filter((pattern) => owners(pattern).some(holds)));
  return (pattern) => owners(pattern, named).some((owner) => found.has(owner));
}

/** A place and all that it is a part of, up to the first of these. */
function owners(pattern: Pattern, until?: ReadonlySet<Pattern>): Pattern[] {
  if (pattern === "") return [];
  return until?.has(pattern) ? [pattern] : [pattern, ...owners(parentOf(pattern), until)];
}

function parentOf(pattern: Pattern): Pattern {
  if (pattern.endsWith("[]")) return pattern.slice(0, -2);
  const dot = pattern.lastIndexOf(".");
  return dot < 0 ? "" : pattern.slice(0, dot);
}

function topOf(pattern: Pattern): Pattern {
  return pattern.split(/[.[]/, 1)[0] ?? pattern;
}
