import { randomBytes } from "node:crypto";
import type { KeyHolder } from "../making/populate.ts";

/** The keys of a simulator. What is revoked stays one that it has given out. */
export interface Keys {
  readonly full: string;
  readonly readOnly: string;
  readonly partial: string;
  readonly issued: ReadonlyMap<string, KeyHolder>;
  readonly working: ReadonlyMap<string, KeyHolder>;
  /** Answers whether the key is one that was given out. */
  revoke(key: string): boolean;
  restore(key: string): boolean;
}

/** The people whose keys a simulator gives out. Keys look like Dashboard's: 40 hexadecimal characters. */
export function createKeys(full: string = randomKey()): Keys {
  const [readOnly, partial] = [randomKey(), randomKey()];
  const issued = new Map([
    [full, holder("Alex Morgan", "full", "all")],
    [readOnly, holder("Robin Leclerc", "read-only", "all")],
    [partial, holder("Kim Sander", "full", "first")],
  ]);
  const working = new Map(issued);
  return {
    full,
    readOnly,
    partial,
    issued,
    working,
    revoke(key) {
      working.delete(key);
      return issued.has(key);
    },
    restore(key) {
      const known = issued.get(key);
      if (known !== undefined) working.set(key, known);
      return known !== undefined;
    },
  };
}

/** Not from the seed: whoever else runs on this machine must not guess it. */
function randomKey(): string {
  return randomBytes(20).toString("hex");
}

function holder(name: string, orgAccess: string, organizations: "all" | "first"): KeyHolder {
  const email = `${name.toLowerCase().replace(" ", ".")}@acme-hospitals.example`;
  return { name, email, orgAccess, organizations };
}
