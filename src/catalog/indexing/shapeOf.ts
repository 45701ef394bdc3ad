import type { Field, ScalarShape, Shape, Traits } from "../facts/shape.ts";
import type { Schema } from "./description.ts";

/**
 * Derives the shape of a schema. A keyword that is not known here stops the derivation,
 * so that no fact is lost in silence.
 * @param place names the schema in the error
 */
export function shapeOf(schema: Schema, place: string): Shape {
  refuseUnknown(schema, place);
  const choices = schema.oneOf ?? schema.anyOf;
  const traits = traitsOf(schema);
  if (choices) {
    return {
      type: "choice",
      choices: choices.map((choice, at) => shapeOf(choice, `${place}|${at}`)),
      ...traits,
    };
  }
  return typedShape(schema, traits, place);
}

function typedShape(schema: Schema, traits: Traits, place: string): Shape {
  switch (schema.type) {
    case undefined:
      return { type: "any", ...traits };
    case "object":
      return { type: "object", fields: fieldsOf(schema, place), ...extraOf(schema, place), ...traits };
    case "array":
      return { type: "array", items: shapeOf(schema.items ?? {}, `${place}[]`), ...traits };
    default:
      return { type: scalarType(schema.type, place), ...traits };
  }
}

function fieldsOf(schema: Schema, place: string): readonly Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    shape: shapeOf(property, `${place}.${name}`),
    ...(required.has(name) && { required: true as const }),
  }));
}

function extraOf(schema: Schema, place: string): { extra?: Shape } {
  const values = schema.additionalProperties;
  if (!values) return {};
  return { extra: values === true ? { type: "any" } : shapeOf(values, `${place}{}`) };
}

function scalarType(type: string, place: string): ScalarShape["type"] {
  const known = scalarTypes.find((name) => name === type);
  if (!known) throw new Error(`Unknown type "${type}" at ${place}.`);
  return known;
}

const scalarTypes = ["string", "integer", "number", "boolean"] as const;

function traitsOf(schema: Schema): Traits {
  const published = traitNames.flatMap((name) => (schema[name] === undefined ? [] : [[name, schema[name]]]));
  return { ...(schema.nullable && { nullable: true }), ...Object.fromEntries(published) };
}

const traitNames = [
  "enum",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "default",
] as const;

function refuseUnknown(schema: Schema, place: string): void {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword) && !keyword.startsWith("x-"));
  if (unknown.length > 0) throw new Error(`Unknown keyword "${unknown.join('", "')}" at ${place}.`);
}

const structure = [
  "type",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "oneOf",
  "anyOf",
  "nullable",
];
const prose = ["title", "description", "example", "examples", "externalDocs"];
const known = new Set<string>([...structure, ...traitNames, ...prose]);
