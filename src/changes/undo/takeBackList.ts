import { patternOf } from "../../catalog/pattern.ts";
import { mapScalars, sameJson, scalar, type Json, type Path } from "../json/json.ts";
import { pairPositions } from "../listItems.ts";
import { isToken, maskMarker } from "../secrets/mask.ts";
import { itemPositions } from "../pairing.ts";
import { restored, type TakingBack, type Versions } from "./takingBack.ts";

type Items = readonly Json[];

interface Lists {
  readonly before: Items;
  readonly after: Items;
  readonly live: Items;
}

/** One item in its three versions, as far as the list had it. */
type Slot = Versions;

interface Order {
  readonly slots: readonly Slot[];
  /** Items that somebody added since. */
  readonly added: Items;
  /** Both the push and somebody since put the items in another order. */
  readonly isTorn: boolean;
}

/**
 * A list with what a push did to it turned back: items that it removed return behind the one that they followed, items
 * that it added go, what it changed goes back; what others added, removed or moved since stays.
 * @param takeBack for what an item has inside
 */
export function takeBackList(
  lists: Lists,
  path: Path,
  context: TakingBack,
  takeBack: (versions: Versions, path: Path, context: TakingBack) => Json | undefined,
): Items {
  const { slots, added, isTorn } = orderOf(lists, path, context);
  if (isTorn) context.moved.push(path);
  const kept = slots.filter((slot) => isKept(slot, added, path, context));
  return kept.map((slot, at) => itemBack(slot, at)).filter((item) => item !== undefined);

  function itemBack(slot: Slot, at: number): Json | undefined {
    const place = [...path, at];
    if (slot.after === undefined) return slot.live ?? restored(slot.before, place, context);
    if (!isEntangled(slot, path, context)) return takeBack(slot, place, context);
    context.moved.push(place);
    return slot.live;
  }
}

/** Does this item stand in the result? Reports one that the push changed and somebody removed since. */
function isKept({ before, after, live }: Slot, added: Items, path: Path, context: TakingBack): boolean {
  if (after === undefined) return live !== undefined || !added.some((item) => isAlike(item, before));
  if (live !== undefined) return before !== undefined || !isAlike(live, after);
  if (before !== undefined && !isAlike(before, after)) context.moved.push(path);
  return false;
}

/**
 * Both the push and somebody else changed it. Without a key nobody knows that it is the same item (a rule that was
 * deleted, and another one in its place): nothing is mixed into it. With a key its fields are looked at one by one.
 */
function isEntangled({ before, after, live }: Slot, path: Path, { rules }: TakingBack): boolean {
  if (live === undefined || isAlike(live, after) || isAlike(before, after)) return false;
  return before === undefined || rules?.identity(patternOf(path)).by !== "key";
}

/** All items, in the order that they should have. */
function orderOf({ before, after, live }: Lists, path: Path, context: TakingBack): Order {
  const [fromBefore, fromLive] = [before, live].map((items) => origins(after, items, path, context));
  const old = namesOf(fromBefore ?? [], "before");
  const now = namesOf(fromLive ?? [], "live");
  const [was, is] = [byName(old, before), byName(now, live)];
  const isMoved = !isAscending(fromLive ?? []);
  const names = isMoved ? threaded(now, old) : threaded(old, now);
  return {
    slots: names.map((name) => ({ before: was.get(name), after: after[Number(name)], live: is.get(name) })),
    added: live.filter((_, at) => fromLive?.[at] === undefined),
    isTorn: isMoved && !isAscending(fromBefore ?? []),
  };
}

/** For each item: its position in the list after the push. Secrets play no part: they stay as they are. */
function origins(
  after: Items,
  items: Items,
  path: Path,
  { rules }: TakingBack,
): readonly (number | undefined)[] {
  const [from, to] = [after.map(withoutSecrets), items.map(withoutSecrets)];
  return rules
    ? itemPositions(from, to, patternOf(path), rules)
    : pairPositions(from, to, { by: "position" });
}

/** An item's name is its position after the push, or for one that was not there something of its own. */
function namesOf(positions: readonly (number | undefined)[], side: string): readonly string[] {
  return positions.map((at, index) => (at === undefined ? `${side} ${index}` : String(at)));
}

function byName(names: readonly string[], items: Items): ReadonlyMap<string, Json> {
  return new Map(items.map((item, at) => [names[at] ?? "", item]));
}

/** The names of the first list, and those that only the second has, each behind the one that it follows there. */
function threaded(first: readonly string[], second: readonly string[]): readonly string[] {
  const names = [...first];
  const present = new Set(first);
  for (const [at, name] of second.entries()) {
    if (!present.has(name)) names.splice(names.indexOf(second[at - 1] ?? "") + 1, 0, name);
    present.add(name);
  }
  return names;
}

function isAscending(positions: readonly (number | undefined)[]): boolean {
  const known = positions.filter((at) => at !== undefined);
  return known.every((at, index) => at > (known[index - 1] ?? -1));
}

function isAlike(left: Json | undefined, right: Json | undefined): boolean {
  return sameJson(left && withoutSecrets(left), right && withoutSecrets(right));
}

function withoutSecrets(json: Json): Json {
  const hidden = scalar(maskMarker);
  return mapScalars(json, (value) => (isToken(value.value) ? hidden : value));
}
