import type { FieldRules } from "../../../../src/catalog/fieldRules.ts";
import type { Finding } from "../../../../src/changes/findings/findings.ts";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import { compactJson, printJson, readJson, type Json } from "../../../../src/changes/json/json.ts";
import {
  maskerFor,
  maskSecrets,
  type Masked,
  type Masker,
  type Secrets,
} from "../../../../src/changes/secrets/mask.ts";
import { planPush, type Plan, type PlanInput } from "../../../../src/changes/plan.ts";

export const masker: Masker = maskerFor(
  new Uint8Array(32).fill(7),
  "here/1/ssid/networks/N_1/wireless/ssids/1",
);

/** A document as the extension shows it. */
export interface Shown {
  readonly text: string;
  readonly secrets: Secrets;
}

/** What is shown of an answer of Dashboard. */
export function shown(answer: unknown): Shown {
  const { json, secrets }: Masked = maskSecrets(readJson(textOf(answer)), masker);
  return { text: `${printJson(json)}\n`, secrets };
}

interface Story {
  readonly live: unknown;
  /** What the person makes of the shown text. */
  readonly edit?: (document: Document) => unknown;
  /** Live when the draft began; as live is now, unless told otherwise. */
  readonly baseline?: unknown;
  readonly rules: FieldRules | undefined;
  readonly more?: Partial<PlanInput>;
}

export type Document = Readonly<Record<string, unknown>>;

/** The plan for a person's edit of a document, masked as it would be. */
export function planOf({ live, edit, baseline = live, rules, more = {} }: Story): Plan {
  const now = shown(live);
  const began = shown(baseline);
  const draft = edit ? textOf(edit(JSON.parse(began.text) as Document)) : began.text;
  return planPush({ rules, baseline: began.text, live: now.text, draft, secrets: now.secrets, ...more });
}

/** A value as text: a text stays what it is. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** `warns omitted vlan.name`, one line a finding. */
export function listed(findings: readonly Finding[]): string[] {
  return findings.map(({ grade, code, path }) => `${grade} ${code} ${pathText(path)}`);
}

/** A plain value of what is sent or predicted. */
export function plain(json: Json | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(compactJson(json));
}
