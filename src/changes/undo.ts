import {
  isFields,
  mapScalars,
  printJson,
  readJson,
  sameJson,
  valueAt,
  type Json,
  type Path,
} from "./json.ts";
import { isToken } from "./mask.ts";
import type { Receipt } from "./receipt.ts";

/** The draft that takes a push back, and the secrets that it cannot bring back. */
export interface UndoDraft {
  readonly text: string;
  readonly lostSecrets: readonly Path[];
}

/**
 * The resource as it was before a push, as a draft over what is live now.
 * A secret that has changed stays as it is: its old value was never kept.
 */
export function undoDraft({ before, draft }: Pick<Receipt, "before" | "draft">, live: string): UndoDraft {
  const [was, pushed, now] = [readJson(before), readJson(draft), readJson(live)];
  const lostSecrets: Path[] = [];
  const json = mapScalars(withoutLeftOut(was, pushed, now), (scalar, path) => {
    const current = valueAt(now, path);
    if (!isToken(scalar.value) || sameJson(scalar, current)) return scalar;
    lostSecrets.push(path);
    return current !== undefined && "literal" in current ? current : scalar;
  });
  return { text: `${printJson(json)}\n`, lostSecrets };
}

/** What the push left out and did not change needs no sending back (a list whose secrets nobody has). */
function withoutLeftOut(was: Json, pushed: Json, now: Json): Json {
  if (!isFields(was) || !isFields(pushed) || !isFields(now)) return was;
  return new Map([...was].filter(([name, value]) => pushed.has(name) || !sameJson(value, now.get(name))));
}
