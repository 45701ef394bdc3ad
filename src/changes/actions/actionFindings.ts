import type { Grade } from "../findings/findings.ts";

/** What is remarkable about an action. Data only: `actionFindingSentence` makes sentences of it. */
export type ActionRemark =
  | { readonly code: "name-blank" }
  | { readonly code: "name-too-long"; readonly most: number }
  | { readonly code: "name-taken"; readonly name: string }
  | { readonly code: "no-products" }
  | { readonly code: "combination-undocumented"; readonly products: readonly string[] }
  | { readonly code: "copy-of-other-products"; readonly name: string }
  | { readonly code: "not-an-email"; readonly text: string }
  | { readonly code: "admin-exists"; readonly email: string }
  | { readonly code: "no-access" }
  | { readonly code: "gives-full-access" }
  | { readonly code: "last-full-admin" }
  | { readonly code: "others-not-ready"; readonly who: readonly string[] }
  | { readonly code: "oneself" }
  | { readonly code: "perhaps-oneself" }
  | { readonly code: "not-empty"; readonly obstacle: Obstacle }
  | { readonly code: "not-looked-at"; readonly what: ObstacleSort };

export type ObstacleSort = "networks" | "templates" | "devices" | "admins" | "licenses";

/** What keeps an organization from being deleted. */
export interface Obstacle {
  readonly sort: ObstacleSort;
  readonly count: number;
  /** The first ones, as people know them. */
  readonly names: readonly string[];
}

/** One graded remark on an action. A field names the step where it can be mended. */
export type ActionFinding = ActionRemark & { readonly grade: Grade };
