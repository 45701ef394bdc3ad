import { ApiError } from "../api/apiError.ts";
import type { Client, RequestOptions } from "../api/requests.ts";
import { readPath } from "../catalog/kind.ts";
import { fillPath, idsOf, type Ref } from "../catalog/ref.ts";
import { isFields, isList, isScalar, printJson, readJson, valueAt, type Json, type Path } from "./json.ts";
import { maskSecrets, type Masker, type Secrets } from "./mask.ts";

/** A resource as Dashboard answers it, its secrets apart. */
export interface Live {
  /** Masked and indented; the characters of every literal are the server's. */
  readonly text: string;
  readonly json: Json;
  /** In memory only. */
  readonly secrets: Secrets;
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
  const { json, secrets } = maskSecrets(raw, masker);
  return { text: `${printJson(json)}\n`, json, secrets };
}

/** Names of an object's fields in the order of live. */
export function liveOrder(live: Live | undefined): (parent: Path) => readonly string[] {
  const json = live?.json;
  return (parent) => {
    const fields = valueAt(json, parent);
    return isFields(fields) ? [...fields.keys()] : [];
  };
}

async function readOne(
  client: Client,
  path: string,
  ref: Ref,
  options: RequestOptions,
): Promise<Json | undefined> {
  try {
    const answer = await client.get(path, requestOptions(ref, options));
    return readJson(answer.text);
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
): Promise<Json | undefined> {
  const wanted = decodeURIComponent(ref.path.split("/").pop() ?? "");
  for await (const page of client.pages(path, requestOptions(ref, options))) {
    const items = readJson(page.text);
    const found = isList(items) ? items.find((item) => idOf(item, ref.kind.list?.id) === wanted) : undefined;
    if (found) return found;
  }
  return undefined;
}

function requestOptions(ref: Ref, options: RequestOptions): RequestOptions {
  return { organization: ref.organization, template: readPath(ref.kind), ...options };
}

function idOf(item: Json, field: string | undefined): string | undefined {
  const id = isFields(item) && field ? item.get(field) : undefined;
  return isScalar(id) ? String(id.value) : undefined;
}
