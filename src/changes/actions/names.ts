import type { ActionFinding } from "./actionFindings.ts";

/** Limits of names: 127 characters in Network-as-Code's model of Meraki; the API's description gives none. */
export const longestName = 127;

/** What stands against a name; `taken` are those that may not be given again. */
export function nameFindings(name: string, taken: readonly string[] = []): readonly ActionFinding[] {
  if (name.trim() === "") return [{ code: "name-blank", grade: "blocks" }];
  if (name.length > longestName) return [{ code: "name-too-long", grade: "blocks", most: longestName }];
  const same = taken.find((other) => sameName(other, name));
  return same === undefined ? [] : [{ code: "name-taken", grade: "blocks", name: same }];
}

/** Are these the same for a person who types them? */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
