import type { Reason } from "../../api/apiError.ts";
import type { Item } from "../../connections/item.ts";
import type { Kind } from "../../catalog/kind.ts";

/** A template, with its name where that is known. */
export interface BoundTemplate {
  readonly id: string;
  readonly name?: string;
}

/** The ids that lead to a row: what its children's API paths are filled with. */
export interface RowPlace {
  readonly connection: string;
  readonly organization: string;
  readonly ids: Readonly<Record<string, string>>;
  /** The template that decides some of what is here. */
  readonly template?: BoundTemplate;
}

/** What a row stands for. */
export type RowSubject =
  | { readonly is: "connection" }
  /** A resource that opens into others. */
  | { readonly is: "container"; readonly kind: Kind; readonly item: Item; readonly isPinned?: true }
  | { readonly is: "list"; readonly kind: Kind; readonly within?: Item }
  | { readonly is: "group"; readonly kinds: readonly Kind[]; readonly within: Item }
  | { readonly is: "range"; readonly rows: readonly NewRow[] }
  | {
      readonly is: "resource";
      readonly kind: Kind;
      readonly item?: Item;
      readonly path: string;
      readonly tab: string;
    }
  /** Says that the tree is narrowed. */
  | { readonly is: "filter" }
  | {
      readonly is: "message";
      readonly tone: Tone;
      readonly detail?: string;
      /** Why it could not be read. */
      readonly reason?: Reason;
    };

/** What a message is about: nothing is there, it is being read, it could not be, or what is there is not shown. */
export type Tone = "empty" | "loading" | "error" | "filtered" | "hidden";

/** A row before it has a place in the view. */
export interface NewRow {
  /** The row's own part of its id. */
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly subject: RowSubject;
  readonly place: RowPlace;
}

/**
 * One line of the tree. There is one object per id as long as the view lives: VS Code refreshes and
 * reveals by identity. The id is the path of labels' ids, so it is the same after a reload.
 */
export interface Row {
  readonly id: string;
  readonly parent: Row | undefined;
  label: string;
  description: string;
  subject: RowSubject;
  place: RowPlace;
}
