import { ApiError } from "../api/apiError.ts";
import type { Client, RequestOptions } from "../api/requests.ts";
import { readPath } from "../catalog/kind.ts";
import { fillPath, idsOf, type Ref } from "../catalog/ref.ts";
import {
  isFields,
  isList,
  isScalar,
  printJson,
  readJson,
  valueAt,
  type Json,
  type Path,
} from "./json/json.ts";
import { maskSecrets, type Masker, type Secrets } from "./secrets/mask.ts";

/** A resource as Dashboard answers it, its secrets apart. */
export interface Live {
  /** Masked and indented; the characters of every literal are the server's. */
  readonly text: string;
  readonly json: Json;
  /** In memory only. */
  readonly secrets: Secrets;
  /** The other items of the list that it was picked from, masked. */
  readonly peers?: readonly Json[];
}

/** Reads one resource. Undefined where Dashboard says that it is not there (404, or no longer in its list). */
export async function readResource(
  client: Client,
  ref: Ref,
  masker: Masker,
  options: RequestOptions = {},
): Promise<Live | undefined> {
  const path = fillPath(readPath(ref.kind), idsOf(ref));
  const raw = ref.kind.picked
    ? await readPicked(client, path, ref, options)
    : await readOne(client, path, ref, options);
  if (raw === undefined) return undefined;
  const { json, secrets } = maskSecrets(raw.one, masker);
  const peers = raw.peers?.map((peer) => maskSecrets(peer, masker).json);
  return { text: `${printJson(json)}\n`, json, secrets, ...(peers ? { peers } : {}) };
}

/** Names of an object's fields in the order of live. */
export function liveOrder(live: Live | undefined): (parent: Path) => readonly string[] {
  const json = live?.json;
  return (parent) => {
    const fields = valueAt(json, parent);
    return isFields(fields) ? [...fields.keys()] : [];
  };
}

/** An answer before its secrets are masked. */
interface Raw {
  readonly one: Json;
  readonly peers?: readonly Json[];
}

async function readOne(
  client: Client,
  path: string,
  ref: Ref,
  options: RequestOptions,
): Promise<Raw | undefined> {
  try {
    const answer = await client.get(path, requestOptions(ref, options));
    return { one: readJson(answer.text) };
  } catch (error) {
    if (error instanceof ApiError && error.reason === "not-found") return undefined;
    throw error;
  }
}

async function readPicked(
  client: Client,
  path: string,
  ref: Ref,
  options: RequestOptions,
): Promise<Raw | undefined> {
  const wanted = decodeURIComponent(ref.path.split("/").pop() ?? "");
  const items: Json[] = [];
  for await (const page of client.pages(path, requestOptions(ref, options))) {
    const list = readJson(page.text);
    if (isList(list)) items.push(...list);
  }
  const one = items.find((item) => idOf(item, ref.kind.list?.id) === wanted);
  return one && { one, peers: items.filter((item) => item !== one) };
}

function requestOptions(ref: Ref, options: RequestOptions): RequestOptions {
  return { organization: ref.organization, template: readPath(ref.kind), ...options };
}

function idOf(item: Json, field: string | undefined): string | undefined {
  const id = isFields(item) && field ? item.get(field) : undefined;
  return isScalar(id) ? String(id.value) : undefined;
}
