/** Any JSON value, as `JSON.parse` gives it. */
export type Json = Scalar | readonly Json[] | { readonly [name: string]: Json };

export type Scalar = string | number | boolean | null;

/** What the description says of one value: its type, and the traits that narrow it. */
export type Shape = ObjectShape | ArrayShape | ScalarShape | ChoiceShape | AnyShape;

export interface ObjectShape extends Traits {
  readonly type: "object";
  /** In the order of the description, which is the order people see. */
  readonly fields: readonly Field[];
  /** The values of a map: an object whose names are data, such as MAC addresses. */
  readonly extra?: Shape;
}

export interface ArrayShape extends Traits {
  readonly type: "array";
  readonly items: Shape;
}

export interface ScalarShape extends Traits {
  readonly type: "string" | "integer" | "number" | "boolean";
}

/** One of several shapes (`oneOf`, `anyOf`). */
export interface ChoiceShape extends Traits {
  readonly type: "choice";
  readonly choices: readonly Shape[];
}

/** A value of which the description says nothing. */
export interface AnyShape extends Traits {
  readonly type: "any";
}

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly required?: true;
}

/** Traits are absent where the description is silent. */
export interface Traits {
  readonly nullable?: true;
  readonly enum?: readonly Scalar[];
  /** As published: `date-time`, `float`, `byte`, … */
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Only where a schema publishes one; defaults that stand in prose are not facts. */
  readonly default?: Json;
}
