import type { FieldRules } from "../../catalog/fieldRules.ts";
import { patternOf } from "../../catalog/pattern.ts";
import {
  isFields,
  isList,
  printJson,
  readJson,
  sameJson,
  type Fields,
  type Json,
  type Path,
} from "../json/json.ts";
import { tokensOf } from "../secrets/mask.ts";
import type { Receipt } from "../receipt.ts";
import { answeredForm } from "../rewriting.ts";
import { takeBack } from "./takeBack.ts";

/** The draft that takes a push back, the secrets that it cannot bring back, and what it leaves to others. */
export interface UndoDraft {
  readonly text: string;
  readonly lostSecrets: readonly Path[];
  /** Places that the push changed and somebody has changed since: they stay as they are live. */
  readonly moved: readonly Path[];
}

/** What an undo needs of a receipt. */
export type Undoable = Pick<Receipt, "before" | "draft"> & { readonly after?: string | undefined };

/**
 * What a push changed, turned back over what is live now; everything else stays as it is live.
 * A secret that has changed stays as it is: its old value was never kept.
 * @param live masked text of the resource now
 * @param rules of the kind: how items are told apart, and what only Dashboard sets
 */
export function undoDraft(receipt: Undoable, live: string, rules?: FieldRules): UndoDraft {
  const [before, draft, now] = [receipt.before, receipt.draft, live].map(readJson);
  const after = receipt.after === undefined ? expected(draft, before, now, rules) : readJson(receipt.after);
  const liveTokens = new Set(now && tokensOf(now).map(({ token }) => token));
  const context = { rules, liveTokens, lostSecrets: [], moved: [] };
  const json = takeBack({ before, after, live: now }, [], context) ?? new Map();
  const wanted = sameJson(json, now) ? json : withoutLeftOut(json, { before, draft, after });
  const text = `${printJson(wanted)}\n`;
  return { text, lostSecrets: context.lostSecrets, moved: context.moved };
}

/** What the push most likely came to, where it could not be read back: the draft, and as live what it left out. */
function expected(
  draft: Json | undefined,
  before: Json | undefined,
  live: Json | undefined,
  rules: FieldRules | undefined,
): Json | undefined {
  if (!isFields(draft) || !isFields(before) || !isFields(live)) return draft;
  const leftOut = [...live].filter(([name]) => before.has(name) && !draft.has(name));
  const answered = answeredForm(answeredForm(draft, live, rules), before, rules);
  return new Map([...draftShown(answered, [], rules), ...leftOut]);
}

/** The part of a draft that Dashboard shows afterwards. */
function draftShown(draft: Fields, path: Path, rules: FieldRules | undefined): Fields {
  const isShown = (name: string): boolean => rules?.writeOnly(patternOf([...path, name])) !== true;
  const shown = [...draft].filter(([name]) => isShown(name));
  return new Map(shown.map(([name, value]) => [name, valueShown(value, [...path, name], rules)]));
}

function valueShown(value: Json, path: Path, rules: FieldRules | undefined): Json {
  if (isList(value)) return value.map((item, at) => valueShown(item, [...path, at], rules));
  return isFields(value) ? draftShown(value, path, rules) : value;
}

/** What the push left out and did not change needs no sending back (a list whose secrets nobody has). */
function withoutLeftOut(
  json: Json,
  { before, draft, after }: { before: Json | undefined; draft: Json | undefined; after: Json | undefined },
): Json {
  if (!isFields(json) || !isFields(before) || !isFields(draft) || !isFields(after)) return json;
  const isLeftOut = (name: string): boolean =>
    before.has(name) && !draft.has(name) && sameJson(before.get(name), after.get(name));
  return new Map([...json].filter(([name]) => !isLeftOut(name)));
}
