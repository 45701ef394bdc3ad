import type { Shape } from "../facts/shape.ts";
import type { Pattern } from "../pattern.ts";
import { fieldPattern } from "../pattern.ts";
import { assertions, typeOf } from "./assertions.ts";
import { hoverText } from "./hoverText.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import type { Pair } from "./pair.ts";
import { choices, completed, differ, extraPair, fieldPairs, itemPair, ruling } from "./pair.ts";

/** Where in the document a schema stands, and who has something to add to its hover. */
export interface Place {
  readonly pattern: Pattern;
  /** Lists are replaced whole, so their items must be complete. */
  readonly inList: boolean;
  readonly notes: (pattern: Pattern) => string | undefined;
  /** Is this field answered, though the description forgets it? */
  readonly isAnswered: (pattern: Pattern) => boolean;
}

/** The schema of one value, from both of its sides. */
export function mergedSchema(sides: Pair, place: Place): JsonSchema {
  const forgotten = !sides.answered && place.isAnswered(place.pattern);
  const pair = completed(forgotten ? { ...sides, answered: sides.taken } : sides);
  const hover = hoverText(pair, place.notes(place.pattern));
  return { ...bareSchema(pair, place), ...access(pair), ...(hover !== "" && { markdownDescription: hover }) };
}

/** What only Dashboard writes is not judged: its own values may be newer than the description. */
function access({ answered, taken }: Pair): JsonSchema {
  if (!taken) return { readOnly: true, doNotSuggest: true };
  return answered ? {} : { writeOnly: true };
}

/** The same without its hover, and without a mark for read-only or write-only. */
export function bareSchema(pair: Pair, place: Place): JsonSchema {
  if (differ(pair)) return { anyOf: [pair.taken, pair.answered].map((shape) => loneSchema(shape, place)) };
  const shape = ruling(pair);
  switch (shape.type) {
    case "object":
      return { ...typeOf(pair), ...objectParts(pair, place) };
    case "array":
      return { ...typeOf(pair), ...assertions(pair), ...listParts(pair, place) };
    case "choice":
      return pair.taken ? { anyOf: choices(pair).map((choice) => loneSchema(choice, place)) } : {};
    case "any":
      return {};
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return { ...typeOf(pair), ...assertions(pair) };
  }
}

/** One of several possible shapes: neither read-only nor write-only, whichever side it is from. */
function loneSchema(shape: Shape | undefined, place: Place): JsonSchema {
  return bareSchema({ answered: shape, taken: shape }, { ...place, inList: false });
}

function objectParts(pair: Pair, place: Place): JsonSchema {
  const fields = fieldPairs(pair);
  const schemas = fields.map(
    (field) => [field.name, mergedSchema(field, inside(place, field.name))] as const,
  );
  const required = place.inList ? fields.filter((field) => isDue(field, pair)).map(({ name }) => name) : [];
  const extra = extraPair(pair);
  return {
    ...(fields.length > 0 && { properties: Object.fromEntries(schemas) }),
    ...(required.length > 0 && { required }),
    ...(extra && { additionalProperties: mergedSchema(extra, within(place, "{}")) }),
  };
}

/** A field that Dashboard demands and never answers would make every unedited document wrong. */
function isDue(field: Pair, parent: Pair): boolean {
  return field.required === true && (field.answered !== undefined || parent.answered === undefined);
}

function listParts(pair: Pair, place: Place): JsonSchema {
  return { items: mergedSchema(itemPair(pair), { ...within(place, "[]"), inList: true }) };
}

function inside(place: Place, name: string): Place {
  return { ...place, pattern: fieldPattern(place.pattern, name) };
}

function within(place: Place, mark: "[]" | "{}"): Place {
  return { ...place, pattern: place.pattern + mark };
}
