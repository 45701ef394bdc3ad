import type { Inheritance } from "../../catalog/inheritance.ts";
import type { Harm, Omission } from "../../catalog/contract.ts";
import type { Change } from "../json/difference.ts";
import type { Json, Path, TextProblem } from "../json/json.ts";

/** How much a finding weighs: nothing is pushed past a block, a warning names the push button. */
export type Grade = "blocks" | "warns" | "informs";

/** An edit of the draft that answers a finding. `insert` makes room in a list, `set` replaces or adds a field. */
export type Edit =
  | { readonly do: "set"; readonly path: Path; readonly json: Json }
  | { readonly do: "insert"; readonly path: Path; readonly json: Json }
  | { readonly do: "remove"; readonly path: Path };

/** What is remarkable about a plan. Data only: the edge makes sentences of it. */
export type Remark =
  | {
      readonly code: "not-json";
      readonly problem: TextProblem;
      readonly offset: number;
    }
  | { readonly code: "not-an-object" }
  | { readonly code: "read-only-kind" }
  | { readonly code: "gone" }
  | { readonly code: "conflict"; readonly changes: readonly Change[] }
  | { readonly code: "omitted"; readonly omitted: Omission; readonly fallback?: string }
  | {
      readonly code: "dropped-item";
      readonly item: Json;
      /** Of an entry of a map. */
      readonly key?: string;
    }
  | { readonly code: "read-only-field" }
  | {
      readonly code: "unreturned-secret";
      /** The top-level field that is sent with this object. */
      readonly field: string;
      /** Does Dashboard not have this object yet? */
      readonly isNew: boolean;
    }
  /** A secret of the document itself, that no answer holds and that the draft does not give. */
  | { readonly code: "untyped-secret"; readonly omitted: Omission }
  | { readonly code: "erases-secret" }
  | { readonly code: "sets-secret" }
  | { readonly code: "replaces-secret" }
  | { readonly code: "not-shown" }
  | {
      readonly code: "refused-value";
      readonly value: string;
      readonly instead?: string;
      readonly carried: boolean;
    }
  | { readonly code: "schema"; readonly message: string }
  | { readonly code: "unknown-field" }
  | { readonly code: "unknown-token" }
  | { readonly code: "repeated-token" }
  | { readonly code: "misplaced-token" }
  | { readonly code: "appended-item" }
  | { readonly code: "template"; readonly inheritance: Exclude<Inheritance, { is: "own" }> }
  | {
      readonly code: "dangerous";
      readonly harm: Harm;
      /** What a person has to type before it is pushed. */
      readonly typed?: string;
    }
  | { readonly code: "governs"; readonly fields: readonly string[] };

/** One graded remark on a plan. The path is a place in the draft, or where the draft lacks something. */
export type Finding = Remark & {
  readonly grade: Grade;
  readonly path: Path;
  readonly fix?: readonly Edit[];
};

/** Findings with the worst first, else in the order of the document. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  const order: readonly Grade[] = ["blocks", "warns", "informs"];
  return findings.toSorted((left, right) => order.indexOf(left.grade) - order.indexOf(right.grade));
}

/** Where a finding is shown: a conflict at the first field that moved, all others at their own path. */
export function shownPath(finding: Finding): Path {
  return finding.code === "conflict" ? (finding.changes[0]?.path ?? finding.path) : finding.path;
}

/** Secrets that a push sets: their old values are not kept, so they cannot be taken back. */
export function isSecretSet({ code }: Finding): boolean {
  return code === "sets-secret" || code === "replaces-secret";
}

/** The top-level fields that somebody changed since the draft began. */
export function movedFields({ changes }: Extract<Finding, { code: "conflict" }>): readonly string[] {
  return [...new Set(changes.map(({ path }) => String(path[0])))];
}
