import { brotliDecompressSync } from "node:zlib";
import type { Operation, Verb } from "./facts/operation.ts";
import type { PackedIndex, PackedOperation } from "./facts/packed.ts";
import { packedFormat } from "./facts/packed.ts";
import { operationId, unpackOperation } from "./facts/unpackOperation.ts";
import { shapeUnpacker } from "./facts/unpackShape.ts";

export type { Operation, Pages, Parameter, Verb } from "./facts/operation.ts";
export type {
  AnyShape,
  ArrayShape,
  ChoiceShape,
  Field,
  Json,
  ObjectShape,
  Scalar,
  ScalarShape,
  Shape,
  Traits,
} from "./facts/shape.ts";

/** What an API description says, without its prose. */
export interface Facts {
  readonly source: Source;
  operation(id: string): Operation | undefined;
  /** By templated path, as `Operation.path` has it. */
  at(path: string, verb: Verb): Operation | undefined;
  /** All of them, in the order of the description. Unpacks the whole index at first use. */
  readonly operations: readonly Operation[];
}

/** The description that the facts come from. */
export interface Source {
  readonly version: string;
  /** Of its JSON, uncompressed, in hex. */
  readonly sha256: string;
}

/**
 * Reads an index of facts. An operation is unpacked when it is first asked for, so that
 * opening one document costs little.
 * @throws where `bytes` are not an index of this format
 */
export function readFacts(bytes: Uint8Array): Facts {
  const index = parseIndex(bytes);
  const unpack = shapeUnpacker(index.shapes);
  const byId = new Map<string, () => Operation>();
  const byPlace = new Map<string, () => Operation>();
  for (const [path, packed] of packedOperations(index)) {
    const operation = once(() => unpackOperation(path, packed, unpack, index.scopes));
    byId.set(operationId(path, packed), operation);
    byPlace.set(`${packed[0]} ${path}`, operation);
  }
  const all = once(() => [...byPlace.values()].map((operation) => operation()));
  return {
    source: { version: index.version, sha256: index.sha256 },
    operation: (id) => byId.get(id)?.(),
    at: (path, verb) => byPlace.get(`${verb} ${path}`)?.(),
    get operations() {
      return all();
    },
  };
}

function parseIndex(bytes: Uint8Array): PackedIndex {
  const index = JSON.parse(brotliDecompressSync(bytes).toString("utf8")) as PackedIndex;
  if (index.format !== packedFormat) {
    throw new Error(`This is an index of format ${String(index.format)}; ${packedFormat} is read here.`);
  }
  return index;
}

function* packedOperations(index: PackedIndex): Generator<[path: string, packed: PackedOperation]> {
  for (const [path, ...operations] of index.paths) {
    for (const packed of operations) yield [path, packed];
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
