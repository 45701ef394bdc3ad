import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Finding } from "./findings.ts";
import { sameJson, type Fields, type Path } from "./json.ts";

interface Versions {
  readonly draft: Fields;
  readonly live: Fields;
  readonly rules: FieldRules;
}

/** Fields that Dashboard may change by itself because of what the draft changes: nobody can know them beforehand. */
export function governedPaths(draft: Fields, live: Fields, rules: FieldRules): Path[] {
  return governedBy({ draft, live, rules }).flatMap(([, fields]) => fields.map((field) => [field]));
}

/** The changes that take others along. */
export function governedFindings(versions: Versions): Finding[] {
  return governedBy(versions).map(([name, fields]) => ({
    code: "governs",
    grade: "informs",
    path: [name],
    fields,
  }));
}

/** Each changed field with those that it governs; what the draft changes itself is as certain as ever. */
function governedBy({ draft, live, rules }: Versions): [name: string, fields: string[]][] {
  const isSame = (name: string): boolean => sameJson(draft.get(name), live.get(name));
  return Object.entries(rules.contract.governs ?? {})
    .filter(([name]) => draft.has(name) && !isSame(name))
    .map(([name, { fields }]): [string, string[]] => [name, fields.filter(isSame)])
    .filter(([, fields]) => fields.length > 0);
}
