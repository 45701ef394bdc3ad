import { isFields, isList, sameJson, type Json, type Path } from "./json.ts";

/** One place where two versions of a document differ. `before` is missing where it was added, `after` where it went. */
export interface Change {
  readonly path: Path;
  readonly before?: Json;
  readonly after?: Json;
}

/** Every place where `after` differs from `before`; items of lists are paired from both ends. */
export function changesBetween(before: Json | undefined, after: Json | undefined, path: Path = []): Change[] {
  if (sameJson(before, after)) return [];
  if (isFields(before) && isFields(after)) {
    const names = new Set([...before.keys(), ...after.keys()]);
    return [...names].flatMap((name) => changesBetween(before.get(name), after.get(name), [...path, name]));
  }
  if (isList(before) && isList(after)) return listChanges(before, after, path);
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

/** Length of the run of equal items at the start and at the end of two lists. */
export function equalEnds(before: readonly Json[], after: readonly Json[]): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameJson(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameJson(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return { head, tail };
}

/** Positions are those of the after list, and of the before list for items that went. */
function listChanges(before: readonly Json[], after: readonly Json[], path: Path): Change[] {
  const { head, tail } = equalEnds(before, after);
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const paired = Math.min(gone.length, come.length);
  return [
    ...come.slice(0, paired).flatMap((item, at) => changesBetween(gone[at], item, [...path, head + at])),
    ...gone.slice(paired).map((item, at) => ({ path: [...path, head + paired + at], before: item })),
    ...come.slice(paired).map((item, at) => ({ path: [...path, head + paired + at], after: item })),
  ];
}
