import type { Json, Scalar } from "../facts/shape.ts";

/** The parts of an OpenAPI 3.0 description from which facts are derived. */
export interface Description {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly "x-batchable-actions"?: readonly BatchableAction[];
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters?: readonly DescribedParameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, DescribedResponse>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly deprecated?: boolean;
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface DescribedResponse {
  readonly content?: Content;
  readonly headers?: Readonly<Record<string, unknown>>;
}

export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One write that an action batch may hold: the resource it names, and what it does there. */
export interface BatchableAction {
  readonly resource: string;
  readonly operation: string;
  readonly summary?: string;
}

export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly enum?: readonly Scalar[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: Json;
}
