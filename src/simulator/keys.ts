import { randomBytes } from "node:crypto";
import type { KeyHolder } from "./populate.ts";

/** The people whose keys a simulator gives out, in the order full, read-only, partial. Keys look like Dashboard's: 40 hexadecimal characters. */
export function createKeys(fullKey: string = randomKey()): Map<string, KeyHolder> {
  return new Map([
    [fullKey, holder("Alex Morgan", "full", "all")],
    [randomKey(), holder("Robin Leclerc", "read-only", "all")],
    [randomKey(), holder("Kim Sander", "full", "first")],
  ]);
}

/** Not from the seed: whoever else runs on this machine must not guess it. */
function randomKey(): string {
  return randomBytes(20).toString("hex");
}

function holder(name: string, orgAccess: string, organizations: "all" | "first"): KeyHolder {
  const email = `${name.toLowerCase().replace(" ", ".")}@acme-hospitals.example`;
  return { name, email, orgAccess, organizations };
}
