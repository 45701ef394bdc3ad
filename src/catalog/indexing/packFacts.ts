import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import type { Operation } from "../facts/operation.ts";
import { suggestedOperationId } from "../facts/operationId.ts";
import type { PackedIndex, PackedOperation, PackedPath, PackedRest, PackedShape } from "../facts/packed.ts";
import { packedFormat } from "../facts/packed.ts";
import type { Field } from "../facts/shape.ts";
import { plainPlaces } from "../facts/unpackOperation.ts";
import type { DerivedFacts } from "./deriveFacts.ts";
import { packShape } from "./packShape.ts";
import { shapeSharer } from "./shareShapes.ts";

/** Packs facts into an index; the same facts give the same bytes. `readFacts` reads them. */
export function packFacts(facts: Pick<DerivedFacts, "source" | "operations">): Uint8Array {
  return compress(JSON.stringify(packIndex(facts)));
}

function compress(json: string): Uint8Array {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 20,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
  };
  return brotliCompressSync(json, { params });
}

function packIndex({ source, operations }: Pick<DerivedFacts, "source" | "operations">): PackedIndex {
  const scopes = [...new Set(operations.flatMap((operation) => operation.scopes))];
  const sharer = shapeSharer();
  const whole = operations.map((operation) => packOperation(operation, scopes));
  for (const packed of whole) for (const shape of shapesIn(packed)) sharer.count(shape);
  const shared = whole.map((packed) => withShapes(packed, sharer.share));
  return { format: packedFormat, ...source, scopes, shapes: sharer.table, paths: byPath(operations, shared) };
}

function packOperation(operation: Operation, scopes: readonly string[]): PackedOperation {
  const { verb, status, query, body, answer } = operation;
  return [
    verb,
    operation.scopes.map((scope) => scopes.indexOf(scope)),
    status,
    query.length > 0 ? packFields(query) : null,
    body ? packShape(body) : null,
    answer ? packShape(answer) : null,
    restOf(operation),
  ];
}

function packFields(fields: readonly Field[]): PackedShape {
  return packShape({ type: "object", fields });
}

function restOf(operation: Operation): PackedRest {
  const { id, path, verb, pages, batch, batchResource, deprecated, places } = operation;
  const plain = isDeepStrictEqual(places, plainPlaces(path));
  return {
    ...(id !== suggestedOperationId(path, verb) && { id }),
    ...(pages && { pages }),
    ...(batch !== undefined && { batch }),
    ...(batchResource !== undefined && { batchResource }),
    ...(deprecated && { deprecated }),
    ...(!plain && { places: packFields(places) }),
  };
}

function shapesIn(packed: PackedOperation): readonly PackedShape[] {
  return [packed[3], packed[4], packed[5]].filter((shape) => shape !== null);
}

type Share = (shape: PackedShape) => PackedShape;

function withShapes(packed: PackedOperation, share: Share): PackedOperation {
  const [verb, scopes, status, query, body, answer, rest] = packed;
  const shared = (shape: PackedShape | null): PackedShape | null => (shape === null ? null : share(shape));
  return [verb, scopes, status, shared(query), shared(body), shared(answer), rest];
}

function byPath(operations: readonly Operation[], packed: readonly PackedOperation[]): readonly PackedPath[] {
  const groups = new Map<string, PackedOperation[]>();
  for (const [position, operation] of operations.entries()) {
    const entry = packed[position];
    if (!entry) continue;
    const group = groups.get(operation.path);
    if (group) group.push(entry);
    else groups.set(operation.path, [entry]);
  }
  return [...groups].map(([path, entries]) => [path, ...entries]);
}
