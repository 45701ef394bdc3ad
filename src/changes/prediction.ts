import type { AppendedItem } from "../catalog/contract.ts";
import type { FieldRules } from "../catalog/fieldRules.ts";
import { patternOf } from "../catalog/pattern.ts";
import { appendedAt, appendedItem, withoutItem } from "./appended.ts";
import {
  isFields,
  isList,
  isScalar,
  readJson,
  sameJson,
  type Fields,
  type Json,
  type Path,
} from "./json/json.ts";
import { isSecretPlace } from "./secrets/mask.ts";
import { pairItems } from "./pairing.ts";

/** The resource as it will read after a push, and the places of which nobody can say it. */
export interface Prediction {
  readonly json: Fields;
  /** Paths whose value is not known beforehand, though one may be hoped for: verify does not compare them. */
  readonly unknown: readonly Path[];
}

/** What a push sends over what is live, and the draft that it was made from: items are paired as the draft has them. */
export interface Sending {
  readonly body: Fields;
  readonly draft: Fields;
  readonly live: Fields;
}

/** What Dashboard will answer after this body was sent over this live resource. */
export function predict({ body, draft, live }: Sending, rules: FieldRules): Prediction {
  const context: Context = { rules, unknown: [] };
  const { unknown } = context;
  const appended = rules.contract.appended;
  const before = appended && live.get(appended.list);
  const item = appendedItem(before, appended);
  if (!appended || !item || !isList(before))
    return { json: fieldsAfter({ sent: body, draft, live }, [], context), unknown };
  const list = draft.get(appended.list);
  const own = new Map(live).set(appended.list, before.slice(0, -1));
  const typed = isList(list)
    ? new Map(draft).set(appended.list, withoutItem(list, appendedAt(list, before, appended)))
    : draft;
  const json = fieldsAfter({ sent: body, draft: typed, live: own }, [], context);
  const predicted = json.get(appended.list);
  if (!isList(predicted)) return { json, unknown };
  return { json: new Map(json).set(appended.list, [...predicted, carried(item, body, appended)]), unknown };
}

/** The appended item with what the body says of it beside the list. */
function carried(item: Json, body: Fields, { carries }: AppendedItem): Json {
  const value = carries && body.get(carries.as);
  return carries && value !== undefined && isFields(item) ? new Map(item).set(carries.field, value) : item;
}

interface Context {
  readonly rules: FieldRules;
  /** Filled on the way. */
  readonly unknown: Path[];
}

/** One value as it is sent, as it stands in the draft, and as it is live. */
interface Versions<Sent extends Json> {
  readonly sent: Sent;
  readonly draft: Json | undefined;
  readonly live: Json | undefined;
}

/** Fields keep the order of live; new ones follow in the order of the body. */
function fieldsAfter({ sent, draft, live }: Versions<Fields>, path: Path, context: Context): Fields {
  const result = new Map<string, Json>();
  const [typed, before] = [draft, live].map((json) => (isFields(json) ? json : undefined));
  for (const name of new Set([...(before?.keys() ?? []), ...sent.keys()])) {
    const [value, was, place] = [sent.get(name), before?.get(name), [...path, name]];
    const after =
      value === undefined
        ? afterOmission(was, place, context)
        : valueAfter({ sent: value, draft: typed?.get(name), live: was }, place, context);
    if (after !== undefined) result.set(name, after);
  }
  return result;
}

function valueAfter({ sent, draft, live }: Versions<Json>, path: Path, context: Context): Json | undefined {
  const { rules } = context;
  const pattern = patternOf(path);
  if (live === undefined && rules.writeOnly(pattern)) return notShown(draft, sent, path, context);
  if (isFields(sent)) {
    return !rules.known(pattern) || rules.isMap(pattern)
      ? sent
      : fieldsAfter({ sent, draft, live }, path, context);
  }
  if (isList(sent)) return itemsAfter({ sent, draft, live }, path, context);
  return isRewritten(sent, live, pattern, rules) ? live : sent;
}

/**
 * A field that Dashboard takes and is not said to show: what was typed stands in the review, and nobody knows what
 * will be answered. A secret is never shown, and neither is what was not typed but supplied.
 */
function notShown(draft: Json | undefined, sent: Json, path: Path, { unknown }: Context): Json | undefined {
  if (draft === undefined || isSecretPlace(path)) return undefined;
  unknown.push(path);
  return withoutSecrets(sent, path);
}

function withoutSecrets(sent: Json, path: Path): Json {
  if (isList(sent)) return sent.map((item, at) => withoutSecrets(item, [...path, at]));
  if (!isFields(sent)) return sent;
  const shown = [...sent].filter(([name, value]) => !isScalar(value) || !isSecretPlace([...path, name]));
  return new Map(shown.map(([name, value]) => [name, withoutSecrets(value, [...path, name])]));
}

/** Lists are replaced whole; an item that was there before keeps the fields that Dashboard sets. */
function itemsAfter({ sent, draft, live }: Versions<readonly Json[]>, path: Path, context: Context): Json {
  const typed = isList(draft) && draft.length === sent.length ? draft : sent;
  const before = pairItems(isList(live) ? live : [], typed, patternOf(path), context.rules);
  return sent.map((item, at) => {
    const versions = { sent: item, draft: typed[at], live: before[at] };
    return valueAfter(versions, [...path, at], context) ?? item;
  });
}

function afterOmission(live: Json | undefined, path: Path, { rules, unknown }: Context): Json | undefined {
  const pattern = patternOf(path);
  if (live === undefined || rules.readOnly(pattern)) return live;
  if (rules.omitted(pattern) === "keeps") return live;
  const fallback = rules.fallback(pattern);
  if (fallback !== undefined && rules.omitted(pattern) === "reverts") return readJson(fallback);
  unknown.push(path);
  return undefined;
}

/** Sent as PUT wants it, and answered as before (`wpa` for `wpa-eap`). */
function isRewritten(sent: Json, live: Json | undefined, pattern: string, rules: FieldRules): boolean {
  if (!isScalar(sent) || !isScalar(live) || sameJson(sent, live)) return false;
  return rules
    .refuses(pattern)
    .some((refusal) => refusal.value === live.value && refusal.instead === sent.value);
}
