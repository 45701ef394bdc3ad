import type { Json, Scalar } from "../facts/shape.ts";

/** The part of JSON Schema (draft-07) that documents use, with what VS Code's JSON service adds. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly type?: JsonType | JsonType[];
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: string[];
  /** Never `false`: the description lags behind Dashboard. */
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: JsonSchema[];
  readonly enum?: Scalar[];
  /** Values to propose where others are allowed too. */
  readonly examples?: Scalar[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: Json;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly markdownDescription?: string;
  /** Completion leaves the property out. */
  readonly doNotSuggest?: true;
}

export type JsonType = "object" | "array" | "string" | "integer" | "number" | "boolean" | "null";
