import type { FieldRules } from "../catalog/fieldRules.ts";
import type { Fields, Json, Path } from "./json/json.ts";
import type { Secrets } from "./secrets/mask.ts";

/** A violation of a kind's schema, as the JSON service words it. */
export interface SchemaProblem {
  readonly path: Path;
  readonly message: string;
}

/** What the findings about a draft are made from. */
export interface DraftInput {
  readonly draft: Fields;
  readonly baseline: Json;
  readonly live: Fields;
  readonly rules: FieldRules;
  readonly secrets: Secrets;
  readonly schemaProblems: readonly SchemaProblem[];
}

/** The same, with what is worked out once for all findings. */
export interface FindingContext extends DraftInput {
  /** Top-level fields that the body would carry. */
  readonly sent: ReadonlySet<string>;
}
