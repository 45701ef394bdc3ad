import { readFileSync } from "node:fs";
import { readFacts, type Shape } from "../../../../src/catalog/facts.ts";
import { fieldRules, type FieldRules } from "../../../../src/catalog/fieldRules.ts";
import type { Kind } from "../../../../src/catalog/kind.ts";
import { rulesOf } from "../../../../src/catalog/kindRules.ts";
import type { Evidence, WriteContract } from "../../../../src/catalog/contract.ts";
import { kindById } from "../../../../src/catalog/overlay/kinds.ts";

const facts = readFacts(readFileSync(new URL("../../../../src/catalog/dashboard-api.br", import.meta.url)));

/** The kind with this id, as it ships. */
export function kindOf(id: string): Kind {
  const kind = kindById(id);
  if (!kind) throw new Error(`There is no kind ${id}`);
  return kind;
}

/** The rules of a kind as they ship: its overlay and the index of facts. Undefined where it is read-only. */
export function shippedRules(kind: Kind): FieldRules | undefined {
  return rulesOf(kind, facts);
}

/** The rules of a kind that can be written. */
export function rulesFor(id: string): FieldRules {
  const rules = shippedRules(kindOf(id));
  if (!rules) throw new Error(`${id} is read-only`);
  return rules;
}

const evidence: Evidence = { from: "assumed", source: "made for a test" };

/** Everything but what the test is about: whole documents, omitted fields revert. */
export function contract(parts: Partial<WriteContract> = {}): WriteContract {
  return { send: "whole", omitted: "reverts", evidence, ...parts };
}

/** A field's contract with this test's evidence. */
export function field<T extends object>(parts: T): T & { readonly evidence: Evidence } {
  return { ...parts, evidence };
}

/** Rules of a made-up kind. What `answer` and `body` are examples of is what the description would list. */
export function madeRules(
  parts: Partial<WriteContract>,
  answer: unknown,
  body: unknown = answer,
): FieldRules {
  return fieldRules(contract(parts), shapeLike(answer), shapeLike(body));
}

/** The shape of an example: `{}` is a map, a list has the shape of its first item. */
export function shapeLike(example: unknown): Shape {
  if (Array.isArray(example)) return { type: "array", items: shapeLike(example[0]) };
  if (typeof example === "object" && example !== null) {
    const fields = Object.entries(example).map(([name, inner]) => ({ name, shape: shapeLike(inner) }));
    return { type: "object", fields };
  }
  if (typeof example === "number") return { type: "number" };
  return { type: typeof example === "boolean" ? "boolean" : "string" };
}
