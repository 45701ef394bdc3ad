import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { Description } from "./description.ts";

/**
 * Reads a description from the bytes of a file, JSON or gzip of it.
 * @throws where it is neither, or not OpenAPI 3
 */
export function readDescription(file: Uint8Array): { description: Description; sha256: string } {
  const json = isGzip(file) ? gunzipSync(file) : file;
  const description = JSON.parse(new TextDecoder().decode(json)) as Description & { openapi?: unknown };
  if (!String(description.openapi).startsWith("3.") || typeof description.paths !== "object") {
    throw new Error("This is not an OpenAPI 3 description.");
  }
  return { description, sha256: createHash("sha256").update(json).digest("hex") };
}

function isGzip(file: Uint8Array): boolean {
  return file[0] === 0x1f && file[1] === 0x8b;
}
