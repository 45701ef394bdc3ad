import type { FieldRules } from "../../catalog/fieldRules.ts";
import type { Json, Path } from "../json/json.ts";
import { tokensOf } from "../secrets/mask.ts";

/** One place before a push, after it, and now. Undefined where it was not there. */
export interface Versions<Value extends Json = Json> {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  readonly live: Value | undefined;
}

export interface TakingBack {
  readonly rules: FieldRules | undefined;
  /** The tokens that live still has a value for. */
  readonly liveTokens: ReadonlySet<string>;
  /** Filled on the way: secrets whose old value nobody has. */
  readonly lostSecrets: Path[];
  /** Filled on the way: what the push changed and somebody changed since. */
  readonly moved: Path[];
}

/** A value as it was. A token in it that stands for nothing any more blocks the push until the secret is typed. */
export function restored(
  before: Json | undefined,
  path: Path,
  { liveTokens, lostSecrets }: TakingBack,
): Json | undefined {
  const tokens = before === undefined ? [] : tokensOf(before);
  const lost = tokens.filter(({ token }) => !liveTokens.has(token));
  lostSecrets.push(...lost.map((each) => [...path, ...each.path]));
  return before;
}
