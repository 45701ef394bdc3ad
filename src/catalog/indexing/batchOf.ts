import type { Verb } from "../facts/operation.ts";
import type { BatchableAction, DescribedOperation } from "./description.ts";

export interface Candidate {
  readonly path: string;
  readonly verb: Verb;
  readonly described: DescribedOperation;
}

/**
 * Finds the operation that each batchable action does. An action names a resource and a
 * word: `create`, `update` and `destroy` are the verbs of that path, another word is often
 * its last segment; where neither is so, the two descriptions are the same text.
 * @returns by operation; and the actions that match none
 */
export function batchableOperations(
  actions: readonly BatchableAction[],
  candidates: readonly Candidate[],
): { actions: ReadonlyMap<Candidate, BatchableAction>; unmatched: readonly BatchableAction[] } {
  const places = new Map(candidates.map((candidate) => [`${candidate.verb} ${candidate.path}`, candidate]));
  const found = new Map<Candidate, BatchableAction>();
  const unmatched: BatchableAction[] = [];
  for (const action of actions) {
    const candidate = byPlace(action, places) ?? byText(action, candidates);
    if (candidate) found.set(candidate, action);
    else unmatched.push(action);
  }
  return { actions: found, unmatched };
}

function byPlace(action: BatchableAction, places: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const verb = verbOf.get(action.operation);
  const direct = verb && places.get(`${verb} ${action.resource}`);
  return direct ?? places.get(`post ${action.resource}/${action.operation}`);
}

const verbOf = new Map<string, Verb>([
  ["create", "post"],
  ["update", "put"],
  ["destroy", "delete"],
]);

function byText(action: BatchableAction, candidates: readonly Candidate[]): Candidate | undefined {
  const alike = candidates.filter(
    ({ path, verb, described }) =>
      verb !== "get" && described.description === action.summary && path.startsWith(action.resource),
  );
  return alike.find(({ path }) => path === action.resource) ?? alike[0];
}
