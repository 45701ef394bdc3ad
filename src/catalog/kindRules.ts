import { contractOf } from "./contracts/contracts.ts";
import type { Facts, Operation, Shape } from "./facts.ts";
import { fieldRules, type FieldRules } from "./fieldRules.ts";
import { readPath, type Kind } from "./kind.ts";

/** What the facts say of a kind's paths. */
export interface KindOperations {
  /** Answers one resource, or the list that it is picked from. */
  readonly read: Operation | undefined;
  /** Undefined for a kind that is read-only. */
  readonly put: Operation | undefined;
}

/** The operations that read and write one resource. */
export function operationsOf(kind: Kind, facts: Facts): KindOperations {
  const put = kind.readOnly ? undefined : facts.at(kind.path, "put");
  return { read: facts.at(readPath(kind), "get"), put };
}

/** The rules of a kind: its contract and its facts. Undefined where it is read-only. */
export function rulesOf(kind: Kind, facts: Facts): FieldRules | undefined {
  const contract = contractOf(kind);
  const { read, put } = operationsOf(kind, facts);
  return put && contract && fieldRules(contract, shapeOfOne(kind, read?.answer), put.body);
}

function shapeOfOne(kind: Kind, answer: Shape | undefined): Shape | undefined {
  return kind.picked && answer?.type === "array" ? answer.items : answer;
}
