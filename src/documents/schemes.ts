import type * as vscode from "vscode";

/** The documents of one resource: same path, other scheme. */
export const schemes = {
  /** What people edit. */
  document: "meraki",
  /** What Dashboard answers now: the left side of a review. */
  now: "meraki-now",
  /** What Dashboard will answer after the push: the right side. */
  review: "meraki-review",
  /** What Dashboard answered when the draft began: the gutter compares with it. */
  base: "meraki-base",
  /** The draft as it is stored: another window's, while this one has unsaved text. */
  stored: "meraki-stored",
  /** One side of a receipt: a resource before or after a push. */
  receipt: "meraki-receipt",
} as const;

export type SideScheme = "now" | "review" | "base" | "stored";

/** The same resource under another scheme. */
export function withScheme(uri: vscode.Uri, scheme: "document" | SideScheme): vscode.Uri {
  return uri.with({ scheme: schemes[scheme] });
}
