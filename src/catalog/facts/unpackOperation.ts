import type { Operation, Parameter } from "./operation.ts";
import { suggestedOperationId } from "./operationId.ts";
import type { PackedOperation, PackedShape } from "./packed.ts";
import type { Field, Shape } from "./shape.ts";

/** The id of a packed operation, without unpacking the rest. */
export function operationId(path: string, packed: PackedOperation): string {
  return packed[6].id ?? suggestedOperationId(path, packed[0]);
}

/** Unpacks one operation, all its shapes included. */
export function unpackOperation(
  path: string,
  packed: PackedOperation,
  unpack: (shape: PackedShape) => Shape,
  scopeNames: readonly string[],
): Operation {
  const [verb, scopes, status, query, body, answer, rest] = packed;
  return {
    id: operationId(path, packed),
    verb,
    path,
    places: rest.places === undefined ? plainPlaces(path) : fieldsOf(unpack(rest.places)),
    query: query === null ? [] : fieldsOf(unpack(query)),
    ...(body !== null && { body: unpack(body) }),
    status,
    ...(answer !== null && { answer: unpack(answer) }),
    ...(rest.pages && { pages: rest.pages }),
    ...(rest.batch !== undefined && { batch: rest.batch }),
    ...(rest.batchResource !== undefined && { batchResource: rest.batchResource }),
    ...(rest.deprecated && { deprecated: true as const }),
    scopes: scopes.flatMap((position) => scopeNames[position] ?? []),
  };
}

/** Path parameters as nearly all of them are: required strings, named in the path. */
export function plainPlaces(path: string): readonly Parameter[] {
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
  return names.map((name) => ({ name, shape: { type: "string" }, required: true }));
}

function fieldsOf(shape: Shape): readonly Field[] {
  return shape.type === "object" ? shape.fields : [];
}
