import type * as vscode from "vscode";
import type { Client } from "../api/requests.ts";
import type { Ref } from "../catalog/ref.ts";
import type { ActionReceipt } from "../changes/actions/actionReceipt.ts";
import type { Edit } from "../changes/findings/findings.ts";
import type { Masker } from "../changes/secrets/mask.ts";
import type { Planned } from "../changes/planned.ts";
import type { Receipt } from "../changes/receipt.ts";
import type { Live } from "../changes/resource.ts";
import type { Connections } from "../connections/connections.ts";
import type { Directory } from "../connections/directory.ts";
import type { Identities } from "../connections/identities.ts";

/** What commands may do; the composition root gives it. */
export interface Ports {
  readonly connections: Connections;
  readonly directory: Directory;
  /** Who a connection belongs to. */
  readonly identities: Pick<Identities, "emailOf">;
  readonly documents: DocumentsPort;
  readonly tree: TreePort;
  readonly choices: ChoicesPort;
  readonly log: { show(): void };
  /** connection › organization › network of a document. */
  placeOf(uri: vscode.Uri): Promise<string>;
  /** Lets somebody pick anything that can be found; undefined where they leave. */
  goTo(request: GoToRequest): Promise<GoToChoice | undefined>;
  /** While that pick is open: chooses the line that somebody is on, to ask what to do with it. */
  goToMore(): Promise<void>;
}

/** What the pick of Go To begins with. */
export interface GoToRequest {
  /** What it is picked for, where that is not to go there: "Rename what?" */
  readonly title?: string;
  readonly text: string;
  /** Documents in tabs. */
  readonly open: readonly vscode.Uri[];
  readonly drafts: readonly vscode.Uri[];
}

/** A resource by the URI of its document, and what to do with it. */
export interface GoToChoice {
  readonly action: "open" | "reveal" | "copyId" | "copyApiPath" | "more";
  readonly uri: vscode.Uri;
  /** Its name and place. */
  readonly label: string;
}

/** A draft as it is on disk. */
export interface StoredDraft {
  readonly uri: string;
  readonly text: string;
  readonly baseline: string;
  /** Another one with every save. */
  readonly revision: number;
}

export interface DocumentsPort {
  /** The stored draft of a resource, if it has one. */
  draftOf(ref: Ref): StoredDraft | undefined;
  pending(): readonly { readonly ref: Ref; readonly uri: string }[];
  /** Stores a text as the draft that was made from the one of this revision. Rejects where that was saved since. */
  storeDraft(uri: vscode.Uri, ref: Ref, text: string, basedOn: number): Promise<void>;
  /** Begins a draft in place of the one of this revision. Rejects where that was saved since. */
  replaceDraft(uri: vscode.Uri, ref: Ref, text: string, revision: number): Promise<void>;
  /**
   * Gives a draft another address; false where that has a draft already. Rejects where the resource cannot be read there.
   */
  moveDraft(from: Ref, to: { readonly ref: Ref; readonly uri: vscode.Uri }): Promise<boolean>;
  /** Forgets the draft and shows live again. */
  discardDraft(ref: Ref): Promise<void>;
  /** The person has seen what moved and keeps the draft over it. */
  keepOver(ref: Ref, live: string): Promise<void>;
  /** The plan of the review that was opened for a person, if it is still open. */
  shownPlan(ref: Ref): Planned | undefined;
  /** Plans against what is live now, without showing it. Rejects with an ApiError. */
  peekPlan(ref: Ref): Promise<Planned>;
  showPlan(planned: Planned): void;
  /** Reads a resource again; its open documents follow. */
  reload(ref: Ref): Promise<void>;
  openReview(uri: vscode.Uri): Promise<void>;
  openReviews(uris: readonly vscode.Uri[]): Promise<void>;
  openConflict(uri: vscode.Uri): Promise<void>;
  closeReview(uri: vscode.Uri): Promise<void>;
  /** Compares what another window stored with what is unsaved here. */
  openStored(uri: vscode.Uri): Promise<void>;
  /** Makes what is stored the version that a revert brings back. */
  showStored(uri: vscode.Uri, ref: Ref): void;
  /** The next save may replace what another window has stored. */
  overrule(uri: vscode.Uri): void;
  /** A draft's text with these edits made. */
  edited(ref: Ref, text: string, edits: readonly Edit[]): string;
  masker(ref: Ref): Promise<Masker>;
  client(ref: Ref): Promise<Client>;
  /** After a push: live is now this, the draft is done. */
  settle(ref: Ref, live: Live | undefined, pushed: string): Promise<void>;
  /** Saves what is unsaved of a resource: that is local. False where it could not be stored. */
  saveUnsaved(ref: Ref): Promise<boolean>;
  isUnsaved(ref: Ref): boolean;
  /** Is there a draft in store that this document did not begin from? */
  isStale(uri: vscode.Uri): boolean;
  /** Stores a receipt, or what is now known of it. Rejects where it could not be stored. */
  keepReceipt(receipt: Receipt): Promise<void>;
  /** Nothing came of that push. */
  dropReceipt(receipt: Receipt): Promise<void>;
  receipts(): Promise<readonly Receipt[]>;
  openReceipt(receipt: Receipt): Promise<void>;
  /** The same for claims, releases, additions and removals. */
  keepActionReceipt(receipt: ActionReceipt): Promise<void>;
  actionReceipts(): Promise<readonly ActionReceipt[]>;
  openActionReceipt(receipt: ActionReceipt): Promise<void>;
}

/** A row of the tree, as far as commands care. */
export interface TreeTarget {
  readonly connection: string;
  /** Empty above organizations. */
  readonly organization: string;
  readonly label: string;
  readonly uri?: vscode.Uri;
  readonly id?: string;
  readonly apiPath?: string;
  readonly url?: string;
  /** How it is pinned or hidden: organizations and networks alone can be. */
  readonly mark?: RowMark;
}

/** A row that can be pinned or hidden. */
export interface RowMark {
  readonly connection: string;
  readonly organization: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** What the tree is narrowed to; empty parts ask for nothing. */
export interface TreeFilter {
  readonly name: string;
  readonly organization: string;
  readonly products: readonly string[];
  readonly tags: readonly string[];
}

/** Products and tags that can be chosen, with how much was found that has them. */
export type FilterOffersPort = Readonly<
  Record<"products" | "tags", readonly { readonly value: string; readonly found: string }[]>
>;

/** What somebody has chosen to see in the tree. It is kept on this machine; Dashboard is not told. */
export interface ChoicesPort {
  filter(): TreeFilter;
  /** Without one: everything. */
  setFilter(filter?: TreeFilter): Promise<void>;
  /** Of what was read so far. */
  offers(): FilterOffersPort;
  pinned(): readonly RowMark[];
  hidden(): readonly RowMark[];
  pin(mark: RowMark): Promise<void>;
  unpin(mark: RowMark): Promise<void>;
  hide(mark: RowMark): Promise<void>;
  show(marks: readonly RowMark[]): Promise<void>;
  /** Rows that were read and can be pinned or hidden. */
  markable(): readonly RowMark[];
}

export interface TreePort {
  /** The row that a menu passed, checked; undefined where it is none of ours. */
  targetOf(argument: unknown): TreeTarget | undefined;
  selection(): TreeTarget | undefined;
  refresh(argument?: unknown): void;
  /** Reads the lists of an organization again, or only those of one kind. */
  refreshOrganization(connection: string, organization: string, kind?: string): void;
  /** Shows the row of the document in front; false where the tree has none. */
  revealActive(): Promise<boolean>;
  /** Shows the row of a resource, opening what is above it; false where the tree has none. */
  reveal(uri: vscode.Uri): Promise<boolean>;
}

/** A command: one verb. What it is given comes from anywhere and is checked by it. */
export type Command = (ports: Ports, ...given: readonly unknown[]) => Promise<void> | void;
