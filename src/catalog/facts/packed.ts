import type { Pages, Verb } from "./operation.ts";
import type { Traits } from "./shape.ts";

/**
 * The index as it is stored: JSON under brotli. Arrays and marks stand for objects and
 * names, for size; shapes that occur twice stand in a table. `packShape` writes it,
 * `unpackShape` reads it.
 */
export interface PackedIndex {
  readonly format: typeof packedFormat;
  readonly version: string;
  /** SHA-256 of the description's JSON, uncompressed, in hex. */
  readonly sha256: string;
  readonly scopes: readonly string[];
  /** An entry refers only to entries before it. */
  readonly shapes: readonly PackedShape[];
  readonly paths: readonly PackedPath[];
}

/** Raised whenever a reader of the old form could not read the new one. */
export const packedFormat = 1;

export type PackedPath = readonly [path: string, ...operations: PackedOperation[]];

/** `scopes` are positions in the index's table. Absent shapes are `null`. */
export type PackedOperation = readonly [
  verb: Verb,
  scopes: readonly number[],
  status: number,
  query: PackedShape | null,
  body: PackedShape | null,
  answer: PackedShape | null,
  rest: PackedRest,
];

/** What few operations have. */
export interface PackedRest {
  /** Where it is not the one that path and verb suggest. */
  readonly id?: string;
  readonly pages?: Pages;
  readonly batch?: string;
  readonly batchResource?: string;
  readonly deprecated?: true;
  /** Path parameters, where one of them is more than a string. */
  readonly places?: PackedShape;
}

/**
 * A number is a position in the table of shapes. A string is a head: a letter, `?` when
 * nullable, `:format`. An array begins with a head:
 * `["o", name, shape, …]` an object, `["m", values, name, shape, …]` one with free names,
 * `["a", items]`, `["c", choice, …]`, and `["s"]`, `["i"]`, `["n"]`, `["b"]`, `["x"]`.
 * Traits come last. A name ends in `!` when its field is required.
 */
export type PackedShape = number | string | readonly PackedPart[];

export type PackedPart = PackedShape | PackedTraits;

/** The one part that is a JSON object, so it is never taken for a shape. */
export type PackedTraits = Omit<Traits, "nullable" | "format">;
