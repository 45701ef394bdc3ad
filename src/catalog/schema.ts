import type { Facts } from "./facts.ts";
import type { Operation } from "./facts/operation.ts";
import type { Shape } from "./facts/shape.ts";
import type { Pattern } from "./pattern.ts";
import type { JsonSchema } from "./schema/jsonSchema.ts";
import { bareSchema } from "./schema/mergedSchema.ts";
import { completed } from "./schema/pair.ts";

export type { JsonSchema, JsonType } from "./schema/jsonSchema.ts";

export interface DocumentSchemaOptions {
  /** Id of the operation that answers the document. */
  readonly get: string;
  /** Id of the operation that takes it; without one the whole document is read-only. */
  readonly put?: string;
  /** The document is one item of the list that `get` answers. */
  readonly item?: true;
  /** Markdown to add to a field's hover; items of a list are at `…[]`, values of a map at `…{}`. */
  readonly fieldNotes?: (pattern: Pattern) => string | undefined;
  /** Is this field answered, though the description forgets it? */
  readonly isAnswered?: (pattern: Pattern) => boolean;
}

/**
 * JSON Schema (draft-07) of a document. A field that Dashboard takes is judged as it takes
 * it, widened by what it answers; a field that it only answers is read-only and not judged;
 * unknown fields are always allowed, since the description lags. Nothing is required but the
 * fields of list items: a draft may omit what it likes, and the plan says what that means.
 * @throws where the facts lack an operation, or `item` is asked of what is no list
 */
export function documentSchema(facts: Facts, options: DocumentSchemaOptions): JsonSchema {
  const get = known(facts, options.get);
  const answered = options.item ? itemOf(get) : get.answer;
  const taken = options.put === undefined ? undefined : known(facts, options.put).body;
  const { fieldNotes: notes = () => undefined, isAnswered = () => false } = options;
  const place = { pattern: "", inList: false, notes, isAnswered };
  const root = bareSchema(completed({ answered, taken }), place);
  return { $schema: "http://json-schema.org/draft-07/schema#", type: "object", ...root };
}

function known(facts: Facts, id: string): Operation {
  const operation = facts.operation(id);
  if (!operation) throw new Error(`The index of facts has no operation ${id}.`);
  return operation;
}

/** A list is answered as an array, or as a field of an object. */
function itemOf({ id, answer, pages }: Operation): Shape {
  const rows = pages?.rows ?? "items";
  const list = answer?.type === "object" ? answer.fields.find(({ name }) => name === rows)?.shape : answer;
  if (list?.type !== "array") throw new Error(`${id} answers no list.`);
  return list.items;
}
