import type { PackedPart, PackedShape, PackedTraits } from "../facts/packed.ts";
import type { Field, Shape } from "../facts/shape.ts";

/** Packs one shape, without sharing. `PackedShape` tells the form. */
export function packShape(shape: Shape): PackedShape {
  const packed: PackedPart[] = [head(shape), ...parts(shape)];
  const traits = traitsOf(shape);
  if (traits) packed.push(traits);
  return packed.length === 1 && isScalar(shape) ? head(shape) : packed;
}

function head(shape: Shape): string {
  const letter = shape.type === "object" && shape.extra ? "m" : letters[shape.type];
  return letter + (shape.nullable ? "?" : "") + (shape.format === undefined ? "" : `:${shape.format}`);
}

const letters: Record<Shape["type"], string> = {
  object: "o",
  array: "a",
  choice: "c",
  string: "s",
  integer: "i",
  number: "n",
  boolean: "b",
  any: "x",
};

function isScalar(shape: Shape): boolean {
  return shape.type !== "object" && shape.type !== "array" && shape.type !== "choice";
}

function parts(shape: Shape): readonly PackedShape[] {
  if (shape.type === "object") {
    return [...(shape.extra ? [packShape(shape.extra)] : []), ...shape.fields.flatMap(packField)];
  }
  if (shape.type === "array") return [packShape(shape.items)];
  return shape.type === "choice" ? shape.choices.map(packShape) : [];
}

function packField(field: Field): readonly PackedShape[] {
  return [markedName(field), packShape(field.shape)];
}

function markedName({ name, required }: Field): string {
  if (required) return `${name}!`;
  return /[!?]$/.test(name) ? `${name}?` : name;
}

function traitsOf(shape: Shape): PackedTraits | undefined {
  const entries = Object.entries(shape).filter(([name]) => !elsewhere.has(name));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Members of a shape that stand in its head or its parts. */
const elsewhere = new Set(["type", "fields", "extra", "items", "choices", "nullable", "format"]);
