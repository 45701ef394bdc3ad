import type { Scalar, Shape, Traits } from "../facts/shape.ts";
import type { JsonSchema, JsonType } from "./jsonSchema.ts";
import type { Pair } from "./pair.ts";
import { isNumeric, ruling } from "./pair.ts";

/** The `type` keyword; none for what only Dashboard writes. */
export function typeOf(pair: Pair): JsonSchema {
  const type = pair.taken && jsonType(pair);
  if (!type) return {};
  return { type: isNullable(pair) ? [type, "null"] : type };
}

function jsonType(pair: Pair): JsonType | undefined {
  const { type } = ruling(pair);
  if (type === "any" || type === "choice") return undefined;
  const bothIntegers = pair.answered?.type !== "number" && type === "integer";
  return isNumeric(ruling(pair)) && !bothIntegers ? "number" : type;
}

/** One side may know of a null that the other does not mention. */
export function isNullable({ answered, taken }: Pair): boolean {
  return answered?.nullable === true || taken?.nullable === true;
}

/**
 * What a value must be: as Dashboard takes it, widened by what it answers, so that a
 * document as answered is never wrong. Empty for what only Dashboard writes.
 */
export function assertions(pair: Pair): JsonSchema {
  const { answered, taken } = pair;
  if (!taken) return {};
  const fallback = taken.default ?? answered?.default;
  return {
    ...allowed(pair, taken),
    ...only("format", taken.format),
    ...only("pattern", taken.pattern),
    ...bounds(taken, answered),
    ...(fallback !== undefined && { default: fallback }),
  };
}

function only<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]: string });
}

function allowed(pair: Pair, taken: Shape): JsonSchema {
  const answers = pair.answered?.enum ?? [];
  if (!taken.enum) return answers.length > 0 ? { examples: [...answers] } : {};
  const values = new Set<Scalar>([...taken.enum, ...answers]);
  return { enum: [...(isNullable(pair) ? values.add(null) : values)] };
}

function bounds(taken: Traits, answered: Traits | undefined): JsonSchema {
  const least = lowerBounds.flatMap((name) => widened(name, taken, answered, Math.min));
  const most = upperBounds.flatMap((name) => widened(name, taken, answered, Math.max));
  return Object.fromEntries([...least, ...most]);
}

const lowerBounds = ["minimum", "minLength", "minItems"] as const;
const upperBounds = ["maximum", "maxLength", "maxItems"] as const;

type Bound = (typeof lowerBounds)[number] | (typeof upperBounds)[number];

function widened(
  name: Bound,
  taken: Traits,
  answered: Traits | undefined,
  wider: (a: number, b: number) => number,
): readonly [Bound, number][] {
  const bound = taken[name];
  return bound === undefined ? [] : [[name, wider(bound, answered?.[name] ?? bound)]];
}
