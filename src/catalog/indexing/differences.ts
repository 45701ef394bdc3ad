import { isDeepStrictEqual } from "node:util";
import type { Facts } from "../facts.ts";
import type { Operation } from "../facts/operation.ts";

type Comparable = Pick<Facts, "source" | "operations">;

/** What differs between a shipped index and the facts of a description, a line each. */
export function differences(shipped: Comparable, described: Comparable): readonly string[] {
  const before = byId(shipped.operations);
  const after = byId(described.operations);
  return [
    ...sourceDifferences(shipped, described),
    ...[...before.keys()].filter((id) => !after.has(id)).map((id) => `- ${id}`),
    ...[...after.keys()].filter((id) => !before.has(id)).map((id) => `+ ${id}`),
    ...[...after.values()].flatMap((operation) => operationDifferences(before.get(operation.id), operation)),
    ...orderDifference(shipped.operations, described.operations),
  ];
}

function byId(operations: readonly Operation[]): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.id, operation]));
}

function sourceDifferences({ source: before }: Comparable, { source: after }: Comparable): readonly string[] {
  return [
    ...(before.version === after.version ? [] : [`version ${before.version} → ${after.version}`]),
    ...(before.sha256 === after.sha256 ? [] : [`sha256 ${before.sha256} → ${after.sha256}`]),
  ];
}

function operationDifferences(before: Operation | undefined, after: Operation): readonly string[] {
  if (!before) return [];
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Operation>;
  const changed = [...parts].filter((part) => !isDeepStrictEqual(before[part], after[part]));
  return changed.length === 0 ? [] : [`~ ${after.id}: ${changed.join(", ")}`];
}

/** Order is a fact too; it is judged only where the operations are the same. */
function orderDifference(before: readonly Operation[], after: readonly Operation[]): readonly string[] {
  const same = new Set(before.map((operation) => operation.id));
  if (before.length !== after.length || after.some((operation) => !same.has(operation.id))) return [];
  return after.every((operation, position) => operation.id === before[position]?.id)
    ? []
    : ["the order of operations"];
}
