import type { ArrayShape, Field, ObjectShape, Shape } from "../facts/shape.ts";

/** One value of a document as Dashboard answers it and as it takes it; one of the two at least. */
export interface Pair {
  /** Absent where it is write-only. */
  readonly answered?: Shape | undefined;
  /** Absent where it is read-only. */
  readonly taken?: Shape | undefined;
  /** Dashboard takes no parent without it. */
  readonly required?: true | undefined;
}

export interface NamedPair extends Pair {
  readonly name: string;
}

/**
 * Where one side says nothing of what is inside, the other side's word counts for both: an
 * object that Dashboard takes without naming its fields takes those that it answers.
 */
export function completed(pair: Pair): Pair {
  const { answered, taken } = pair;
  if (!answered || !taken) return pair;
  if (isOpen(taken, answered)) return { ...pair, taken: filled(taken, answered) };
  return isOpen(answered, taken) ? { ...pair, answered: filled(answered, taken) } : pair;
}

function filled(open: Shape, other: Shape): Shape {
  return {
    ...other,
    ...(open.nullable && { nullable: true }),
    ...(open.default !== undefined && { default: open.default }),
  };
}

function isOpen(shape: Shape, other: Shape): boolean {
  if (shape.type === "any") return true;
  return shape.type === "object" && other.type === "object" && shape.fields.length === 0 && !shape.extra;
}

/** The shape that a draft is judged by: what Dashboard takes, else what it answers. */
export function ruling(pair: Pair): Shape {
  return pair.taken ?? pair.answered ?? { type: "any" };
}

/** Do the two sides need different schemas? An integer is a number as well. */
export function differ({ answered, taken }: Pair): boolean {
  if (!answered || !taken) return false;
  if (isNumeric(answered) && isNumeric(taken)) return false;
  return answered.type !== taken.type;
}

export function isNumeric(shape: Shape | undefined): boolean {
  return shape?.type === "integer" || shape?.type === "number";
}

/** The fields of both sides: in the order of the answer, then those that are taken only. */
export function fieldPairs({ answered, taken }: Pair): readonly NamedPair[] {
  const answers = new Map(objectFields(answered).map((field) => [field.name, field]));
  const takes = new Map(objectFields(taken).map((field) => [field.name, field]));
  const names = new Set([...answers.keys(), ...takes.keys()]);
  return [...names].map((name) => ({
    name,
    answered: answers.get(name)?.shape,
    taken: takes.get(name)?.shape,
    required: takes.get(name)?.required,
  }));
}

/** The values of a map, where one side says what they are. */
export function extraPair({ answered, taken }: Pair): Pair | undefined {
  const pair = { answered: asObject(answered)?.extra, taken: asObject(taken)?.extra };
  return pair.answered || pair.taken ? pair : undefined;
}

/** The choices of both sides. */
export function choices({ answered, taken }: Pair): readonly Shape[] {
  return [taken, answered].flatMap((shape) => (shape?.type === "choice" ? shape.choices : []));
}

export function itemPair({ answered, taken }: Pair): Pair {
  return { answered: asArray(answered)?.items, taken: asArray(taken)?.items };
}

function objectFields(shape: Shape | undefined): readonly Field[] {
  return asObject(shape)?.fields ?? [];
}

function asObject(shape: Shape | undefined): ObjectShape | undefined {
  return shape?.type === "object" ? shape : undefined;
}

function asArray(shape: Shape | undefined): ArrayShape | undefined {
  return shape?.type === "array" ? shape : undefined;
}
