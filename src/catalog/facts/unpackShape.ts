import type { PackedPart, PackedShape, PackedTraits } from "./packed.ts";
import type { Field, ScalarShape, Shape, Traits } from "./shape.ts";

/**
 * Returns a function that unpacks shapes against a table. An entry of the table is
 * unpacked when it is first asked for, once.
 */
export function shapeUnpacker(table: readonly PackedShape[]): (packed: PackedShape) => Shape {
  const known = new Map<number, Shape>();
  const unpack = (packed: PackedShape): Shape => {
    if (typeof packed !== "number") return unpackShape(packed, unpack);
    const shape = known.get(packed) ?? unpack(entry(table, packed));
    known.set(packed, shape);
    return shape;
  };
  return unpack;
}

type Unpack = (packed: PackedShape) => Shape;

function entry(table: readonly PackedShape[], position: number): PackedShape {
  const packed = table[position];
  if (packed === undefined) throw new Error(`The index of facts has no shape ${position}.`);
  return packed;
}

function unpackShape(packed: string | readonly PackedPart[], unpack: Unpack): Shape {
  const [head, ...parts] = typeof packed === "string" ? [packed] : packed;
  const last = parts.at(-1);
  const marks = headMarks(text(head));
  return isTraits(last)
    ? build(marks.letter, parts.slice(0, -1).filter(isShape), { ...marks.traits, ...last }, unpack)
    : build(marks.letter, parts.filter(isShape), marks.traits, unpack);
}

function text(part: PackedPart | undefined): string {
  if (typeof part === "string") return part;
  throw new Error("The index of facts is damaged: a head or a name is not a string.");
}

function headMarks(head: string): { letter: string; traits: Traits } {
  const colon = head.indexOf(":");
  const nullable = head[1] === "?" && { nullable: true as const };
  const format = colon > 0 && { format: head.slice(colon + 1) };
  return { letter: head.slice(0, 1), traits: { ...nullable, ...format } };
}

function isTraits(part: PackedPart | undefined): part is PackedTraits {
  return typeof part === "object" && !Array.isArray(part);
}

function isShape(part: PackedPart): part is PackedShape {
  return !isTraits(part);
}

function build(letter: string, parts: readonly PackedShape[], traits: Traits, unpack: Unpack): Shape {
  switch (letter) {
    case "o":
      return { type: "object", fields: fields(parts, unpack), ...traits };
    case "m":
      return {
        type: "object",
        fields: fields(parts.slice(1), unpack),
        extra: unpack(parts[0] ?? "x"),
        ...traits,
      };
    case "a":
      return { type: "array", items: unpack(parts[0] ?? "x"), ...traits };
    case "c":
      return { type: "choice", choices: parts.map(unpack), ...traits };
    default:
      return { type: scalarTypes[letter] ?? "any", ...traits };
  }
}

const scalarTypes: Record<string, ScalarShape["type"]> = {
  s: "string",
  i: "integer",
  n: "number",
  b: "boolean",
};

function fields(parts: readonly PackedShape[], unpack: Unpack): readonly Field[] {
  const found: Field[] = [];
  for (let position = 0; position < parts.length; position += 2) {
    found.push(field(text(parts[position]), unpack(parts[position + 1] ?? "x")));
  }
  return found;
}

/** `!` marks a required field; `?` stands after an optional name that itself ends in a mark. */
function field(marked: string, shape: Shape): Field {
  if (marked.endsWith("!")) return { name: marked.slice(0, -1), shape, required: true };
  return { name: marked.endsWith("?") ? marked.slice(0, -1) : marked, shape };
}
