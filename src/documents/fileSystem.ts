import * as vscode from "vscode";
import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import type { Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import { StaleDraft, type Drafts } from "./drafts.ts";
import { storageAdvice } from "../changes/storageAdvice.ts";
import { isSameDocument } from "./isSameDocument.ts";
import { PlainFileSystem } from "./plainFileSystem.ts";
import type { Resources } from "./resources.ts";
import { beforeAll, isDirty, ShownVersions, type Version } from "./shownVersions.ts";
import type { TypedOver } from "./typedOver.ts";
import type { TypedSecrets } from "./typedSecrets.ts";

export interface FileSystemParts {
  readonly resources: Resources;
  readonly drafts: Drafts;
  readonly typedSecrets: TypedSecrets;
  readonly typedOver: TypedOver;
  /** A save met a draft that another window had stored in between. */
  onStale(uri: vscode.Uri, ref: Ref): Thenable<unknown>;
}

/**
 * Documents of the `meraki:` scheme. Reading gives the draft, else live; writing stores a draft and
 * nothing more: no path leads from here to a request that changes anything.
 */
export class MerakiFileSystem extends PlainFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #parts: FileSystemParts;
  readonly #shown = new ShownVersions();
  readonly #asking = new Set<string>();

  constructor(parts: FileSystemParts) {
    super();
    this.#parts = parts;
  }

  /** The next save of this document may replace what was stored in between: the person has chosen. */
  overrule(uri: vscode.Uri): void {
    const revision = this.#parts.drafts.get(refOf(uri))?.revision ?? 0;
    this.#shown.rebase(uri, revision);
    void this.#parts.typedOver.note(uri, revision);
  }

  /** Is there a draft in store that the text of this document was not typed over? */
  isStale(uri: vscode.Uri): boolean {
    const stored = this.#parts.drafts.get(refOf(uri));
    return stored?.text !== undefined && stored.revision !== this.#basis(uri, stored.revision);
  }

  /** Makes what is stored the version that a revert brings back. */
  showStored(uri: vscode.Uri, ref: Ref): void {
    const stored = this.#parts.drafts.get(ref)?.text;
    if (stored !== undefined) this.#show(uri, ref, stored);
  }

  /** VS Code has let go of a document: some minutes after it was last on screen. */
  forget(uri: vscode.Uri): void {
    this.#shown.forget(uri);
  }

  /** What a document held before anything was typed into it. */
  textUnder(uri: vscode.Uri): string | undefined {
    return this.#shown.held(uri)?.text;
  }

  /** A document was opened, read again or typed into: what lies under its text is known, and noted. */
  follow(document: vscode.TextDocument): void {
    const { uri } = document;
    this.#shown.follow(document);
    const held = this.#shown.held(uri);
    if (document.isDirty && !held) return;
    void this.#parts.typedOver.note(uri, document.isDirty && held ? held.revision : 0);
    // What was typed was taken back while the file moved on: VS Code does not look at it by itself.
    if (!document.isDirty && held !== this.#shown.newest(uri)) void this.#announce(uri);
  }

  /** After a save: what was stored differs from what was typed where a secret was hidden. The editor follows. */
  saved(document: vscode.TextDocument): void {
    this.#shown.saved(document.uri);
    const shown = this.#shown.newest(document.uri);
    if (!shown || shown.text === document.getText()) return;
    this.#shown.touch(document.uri);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri: document.uri }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (isFolder(uri)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { text, mtime: shownAt } = await this.#current(uri);
    const mtime = isDirty(uri) ? beforeAll : shownAt;
    const stat = { type: vscode.FileType.File, ctime: 0, mtime, size: Buffer.byteLength(text) };
    return refOf(uri).kind.readOnly ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return Buffer.from((await this.#current(uri)).text);
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const ref = refOf(uri);
    const typed = new TextDecoder().decode(content);
    const text = await this.#parts.typedSecrets.hide(ref, typed);
    await this.#store(uri, ref, text);
    this.#show(uri, ref, text);
    if (text !== typed) this.refresh(ref);
  }

  /** Shows what is stored or live now in every document of a resource that has no unsaved text. */
  refresh(ref: Ref): void {
    for (const uri of this.#shown.of(ref)) if (!isDirty(uri)) void this.#announce(uri);
  }

  /** While a document has unsaved text its version stands still, or VS Code would offer to overwrite. */
  async #current(uri: vscode.Uri): Promise<Version> {
    const ref = refOf(uri);
    const shown = this.#shown.newest(uri);
    if (shown && isDirty(uri)) return shown;
    const text = await this.#textOf(uri, ref);
    const before = this.#shown.newest(uri);
    return before && isDirty(uri) ? before : this.#show(uri, ref, text);
  }

  async #textOf(uri: vscode.Uri, ref: Ref): Promise<string> {
    const draft = this.#parts.drafts.get(ref);
    if (draft?.text !== undefined) return draft.text;
    const live = await this.#parts.resources.live(ref).catch((error: unknown) => {
      throw error instanceof ApiError ? vscode.FileSystemError.Unavailable(errorSentence(error)) : error;
    });
    if (!live) throw vscode.FileSystemError.FileNotFound(uri);
    return live.text;
  }

  #show(uri: vscode.Uri, ref: Ref, text: string): Version {
    const draft = this.#parts.drafts.get(ref);
    const isTypedOver = draft !== undefined && draft.text === undefined;
    return this.#shown.show({ uri, ref, text, revision: draft?.revision ?? 0 }, isTypedOver);
  }

  /** The revision that a text was made from: what its editor holds, or held before a reload. */
  #basis(uri: vscode.Uri, stored: number, text?: string): number {
    const held = this.#shown.held(uri);
    if (held && (isDirty(uri) || held.text === text)) return held.revision;
    if (isDirty(uri)) return this.#parts.typedOver.of(uri);
    return this.#shown.newest(uri)?.revision ?? stored;
  }

  async #store(uri: vscode.Uri, ref: Ref, text: string): Promise<void> {
    const { drafts, resources } = this.#parts;
    const under = isDirty(uri) ? this.#shown.held(uri) : this.#shown.newest(uri);
    const shown = under?.revision === 0 ? under.text : undefined;
    const baseline = drafts.get(ref)?.baseline ?? shown ?? (await resources.live(ref))?.text;
    if (baseline === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const basedOn = this.#basis(uri, drafts.get(ref)?.revision ?? 0, text);
    try {
      if (isSameDocument(text, baseline)) await drafts.withdraw(ref, basedOn);
      else await drafts.save(ref, { uri: uri.toString(), baseline, text, basedOn }, new Date());
    } catch (error) {
      if (error instanceof StaleDraft) void this.#askOnce(uri, ref);
      throw vscode.FileSystemError.Unavailable(storeSentence(error));
    }
  }

  /** One question at a time: auto-save tries again and again. */
  async #askOnce(uri: vscode.Uri, ref: Ref): Promise<void> {
    const key = uri.toString();
    if (this.#asking.has(key)) return;
    this.#asking.add(key);
    try {
      await this.#parts.onStale(uri, ref);
    } finally {
      this.#asking.delete(key);
    }
  }

  async #announce(uri: vscode.Uri): Promise<void> {
    await this.#current(uri).catch(() => undefined);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
}

/** The ref of a document's URI; throws FileNotFound where it is none of ours. */
export function refOf(uri: vscode.Uri): Ref {
  const ref = refOfUriPath(uri.path);
  if (!ref) throw vscode.FileSystemError.FileNotFound(uri);
  return ref;
}

/** VS Code looks for the folder of a file that another extension writes, and would make one that is missing. */
function isFolder({ path }: vscode.Uri): boolean {
  return !path.endsWith(".json");
}

/** Why a draft could not be stored, that its text is still there, and what to do. */
function storeSentence(error: unknown): string {
  if (error instanceof StaleDraft) return "It was saved elsewhere meanwhile. Choose which one to keep.";
  return `The draft could not be stored on this machine, so it is still unsaved here. ${storageAdvice(error, "save again")}`;
}
