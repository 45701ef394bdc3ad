import * as vscode from "vscode";
import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import { StaleDraft, type Drafts } from "./drafts.ts";
import { isSameDocument } from "./isSameDocument.ts";
import { PlainFileSystem } from "./plainFileSystem.ts";
import type { Resources } from "./resources.ts";
import type { TypedSecrets } from "./typedSecrets.ts";

export interface FileSystemParts {
  readonly resources: Resources;
  readonly drafts: Drafts;
  readonly typedSecrets: TypedSecrets;
  /** A save met a draft that another window had stored in between. */
  onStale(uri: vscode.Uri, ref: Ref): Thenable<unknown>;
}

/** What one document shows. A resource has several where it is open under an old name too. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly ref: Ref;
  readonly text: string;
  readonly mtime: number;
  /** Revision of the draft that is shown; 0 for live. */
  readonly revision: number;
}

/**
 * The mtime of a file that somebody types over. The editor may hold the text of a moment ago, or of before a reload:
 * nothing may look newer than that, or VS Code would offer to overwrite without knowing what.
 */
const beforeAll = 0;

/**
 * Documents of the `meraki:` scheme. Reading gives the draft, else live; writing stores a draft and
 * nothing more: no path leads from here to a request that changes anything.
 */
export class MerakiFileSystem extends PlainFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #parts: FileSystemParts;
  /** By URI. */
  readonly #shown = new Map<string, Shown>();
  readonly #asking = new Set<string>();
  #lastMtime = 0;

  constructor(parts: FileSystemParts) {
    super();
    this.#parts = parts;
  }

  /** The next save of this document may replace what was stored in between: the person has chosen. */
  overrule(uri: vscode.Uri): void {
    const shown = this.#shown.get(uri.toString());
    if (!shown) return;
    const revision = this.#parts.drafts.get(shown.ref)?.revision ?? 0;
    this.#shown.set(uri.toString(), { ...shown, revision });
  }

  /** Is there a draft in store that this document did not begin from? */
  isStale(uri: vscode.Uri): boolean {
    const shown = this.#shown.get(uri.toString());
    const stored = shown && this.#parts.drafts.get(shown.ref);
    return stored?.text !== undefined && stored.revision !== shown?.revision;
  }

  /** Makes what is stored the version that a revert brings back. */
  showStored(uri: vscode.Uri, ref: Ref): void {
    const stored = this.#parts.drafts.get(ref)?.text;
    if (stored !== undefined) this.#show(uri, ref, stored);
  }

  /** VS Code has let go of a document: some minutes after it was last on screen. */
  forget(uri: vscode.Uri): void {
    this.#shown.delete(uri.toString());
  }

  /** What a document showed before anything was typed into it. */
  textUnder(uri: vscode.Uri): string | undefined {
    return this.#shown.get(uri.toString())?.text;
  }

  /** After a save: what was stored differs from what was typed where a secret was hidden. The editor follows. */
  saved(document: vscode.TextDocument): void {
    const shown = this.#shown.get(document.uri.toString());
    if (!shown || shown.text === document.getText()) return;
    this.#shown.set(document.uri.toString(), { ...shown, mtime: this.#nextMtime() });
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
    for (const { uri, ref: other } of this.#shown.values()) {
      if (refKey(other) === refKey(ref) && !isDirty(uri)) void this.#announce(uri);
    }
  }

  /** While a document has unsaved text its version stands still, or VS Code would offer to overwrite. */
  async #current(uri: vscode.Uri): Promise<Shown> {
    const ref = refOf(uri);
    const shown = this.#shown.get(uri.toString());
    if (shown && isDirty(uri)) return shown;
    const text = await this.#textOf(uri, ref);
    const before = this.#shown.get(uri.toString());
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

  #show(uri: vscode.Uri, ref: Ref, text: string): Shown {
    const key = uri.toString();
    const before = this.#shown.get(key);
    const revision = this.#parts.drafts.get(ref)?.revision ?? 0;
    if (before?.text === text && before.revision === revision) return before;
    const mtime = before || !this.#isBegun(ref) ? this.#nextMtime() : beforeAll;
    const shown = { uri, ref, text, mtime, revision };
    this.#shown.set(key, shown);
    return shown;
  }

  /** Is there unsaved text from before a reload? */
  #isBegun(ref: Ref): boolean {
    const draft = this.#parts.drafts.get(ref);
    return draft !== undefined && draft.text === undefined;
  }

  /** Grows over all documents: VS Code keeps the text of one that was closed for a while. */
  #nextMtime(): number {
    this.#lastMtime += 1;
    return this.#lastMtime;
  }

  async #store(uri: vscode.Uri, ref: Ref, text: string): Promise<void> {
    const { drafts, resources } = this.#parts;
    const shown = this.#shown.get(uri.toString());
    const under = shown?.revision === 0 ? shown.text : undefined;
    const baseline = drafts.get(ref)?.baseline ?? under ?? (await resources.live(ref))?.text;
    if (baseline === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const basedOn = shown?.revision ?? drafts.get(ref)?.revision ?? 0;
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

function isDirty(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === uri.toString());
}

function storeSentence(error: unknown): string {
  if (error instanceof StaleDraft) return "Another window has saved this draft. Choose which one to keep.";
  const reason = error instanceof Error ? error.message : String(error);
  return `The draft could not be stored on this machine, so it is still unsaved here. ${reason}`;
}
