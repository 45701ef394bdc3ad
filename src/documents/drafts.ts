import { randomInt } from "node:crypto";
import * as vscode from "vscode";
import { refKey, type Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Draft } from "./draftFile.ts";
import { fileName, type DraftFolder } from "./draftFolder.ts";
import { Turns } from "./turns.ts";

/** Revisions only tell one save from another: counting up would begin anew with every draft. */
const mostRevision = 2 ** 47;

/** Somebody has saved this draft since it was read: another window, or this one while a question stood open. */
export class StaleDraft extends Error {
  constructor() {
    super("The draft was saved elsewhere meanwhile, so nothing was replaced. Look at it, and do it again.");
  }
}

/** A draft with the resource that it is for. */
export interface DraftOf extends Draft {
  readonly ref: Ref;
}

/** A text to be stored, with the baseline for a draft that begins. */
export interface NewText {
  readonly uri: string;
  readonly baseline: string;
  readonly text: string;
  /** Revision of the draft that this text was made from; 0 where there was none. */
  readonly basedOn: number;
}

/** All drafts of this installation: a cache over the folder that every window writes to. */
export class Drafts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Ref>();
  readonly onDidChange = this.#changed.event;
  readonly #folder: DraftFolder;
  #known = new Map<string, DraftOf>();
  readonly #turns = new Turns();
  #focus: vscode.Disposable | undefined;
  #problem: unknown;
  /** Grows with every change of ours: what was read from the folder meanwhile is out of date. */
  #generation = 0;

  private constructor(folder: DraftFolder) {
    this.#folder = folder;
  }

  /** Never rejects: whoever cannot read drafts can still look around, and is told of the `problem`. */
  static async open(folder: DraftFolder): Promise<Drafts> {
    const drafts = new Drafts(folder);
    await drafts.#reload().catch((error: unknown) => (drafts.#problem = error));
    // A folder that cannot be read for a moment takes nothing away from what is known.
    const look = (): void => void drafts.#reload().catch(() => undefined);
    folder.watch(look);
    drafts.#focus = vscode.window.onDidChangeWindowState(({ focused }) => focused && look());
    return drafts;
  }

  /** Why the folder could not be read at first; undefined where it could. */
  get problem(): unknown {
    return this.#problem;
  }

  /** Resources with a stored text that differs from live as it was. */
  pending(): readonly DraftOf[] {
    return [...this.#known.values()].filter(({ text }) => text !== undefined);
  }

  /** The record of a resource, also one that holds no more than a baseline. */
  get(ref: Ref): DraftOf | undefined {
    return this.#known.get(refKey(ref));
  }

  /** The stored text of a resource, where it differs from live as it was. */
  stored(ref: Ref): (DraftOf & { readonly text: string }) | undefined {
    const draft = this.get(ref);
    return draft?.text === undefined ? undefined : { ...draft, text: draft.text };
  }

  /** Remembers what a person began to type over, so that a crash cannot turn old text into a new wish. */
  async begin(ref: Ref, uri: string, baseline: string): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      if (this.get(ref)) return;
      const draft = { uri, baseline, text: undefined, revision: 0, savedAt: "", keptOver: undefined };
      if (await this.#folder.create(refKey(ref), draft)) return this.#know(ref, draft);
      const stored = await this.#folder.read(refKey(ref));
      if (stored) this.#know(ref, stored);
    });
  }

  /** The typing was taken back before it was ever saved: nothing that is shown changes. */
  async forget(ref: Ref): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      if (this.get(ref)?.text === undefined) await this.#remove(ref);
    });
  }

  /**
   * Stores a text. The baseline of a draft that exists stays.
   * @throws StaleDraft where another window saved in between; file system errors where it could not be stored
   */
  async save(ref: Ref, draft: NewText, now: Date): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      const known = this.get(ref);
      const stored = await this.#storedAt(ref, draft.basedOn);
      await this.#put(ref, {
        uri: draft.uri,
        baseline: stored?.baseline ?? known?.baseline ?? draft.baseline,
        text: draft.text,
        revision: randomInt(1, mostRevision),
        savedAt: now.toISOString(),
        keptOver: known?.keptOver,
      });
    });
  }

  /**
   * Discards a draft because its text says nothing new.
   * @throws StaleDraft where another window saved in between
   */
  async withdraw(ref: Ref, basedOn: number): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      await this.#storedAt(ref, basedOn);
      await this.#drop(ref);
    });
  }

  /**
   * Ends the draft whose text was pushed. A text that was saved while the push was on its way stays a draft,
   * with what Dashboard has now as its baseline.
   */
  async settle(ref: Ref, pushed: string, live: string | undefined): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      const stored = await this.#folder.read(refKey(ref));
      if (stored?.text === undefined || stored.text === pushed) return this.#drop(ref);
      await this.#put(ref, { ...stored, baseline: live ?? stored.baseline, keptOver: undefined });
    });
  }

  /** The person has seen what moved and keeps the draft over it. */
  async keepOver(ref: Ref, live: string): Promise<void> {
    await this.#turns.take(refKey(ref), async () => {
      const known = this.get(ref);
      if (known) await this.#put(ref, { ...known, keptOver: live });
    });
  }

  async discard(ref: Ref): Promise<void> {
    await this.#turns.take(refKey(ref), () => this.#drop(ref));
  }

  dispose(): void {
    this.#focus?.dispose();
    this.#folder.dispose();
    this.#changed.dispose();
  }

  async #drop(ref: Ref): Promise<void> {
    if (await this.#remove(ref)) this.#changed.fire(ref);
  }

  async #put(ref: Ref, draft: Draft): Promise<void> {
    await this.#write(ref, draft);
    this.#changed.fire(ref);
  }

  async #write(ref: Ref, draft: Draft): Promise<void> {
    await this.#folder.write(refKey(ref), draft);
    this.#know(ref, draft);
  }

  #know(ref: Ref, draft: Draft): void {
    this.#known.set(refKey(ref), { ...draft, ref });
    this.#generation += 1;
  }

  async #remove(ref: Ref): Promise<boolean> {
    if (!this.get(ref)) return false;
    await this.#folder.remove(refKey(ref));
    this.#known.delete(refKey(ref));
    this.#generation += 1;
    return true;
  }

  /** The record on disk, if no other window has saved since. Another window's draft is known from here on. */
  async #storedAt(ref: Ref, revision: number): Promise<Draft | undefined> {
    const stored = await this.#folder.read(refKey(ref));
    if (stored?.text === undefined || stored.revision === revision) return stored;
    this.#known.set(refKey(ref), { ...stored, ref });
    this.#changed.fire(ref);
    throw new StaleDraft();
  }

  /** Takes over what other windows did, and tells which resources that concerns. */
  async #reload(): Promise<void> {
    const generation = this.#generation;
    const after = new Map<string, DraftOf>();
    for (const [name, draft] of await this.#folder.all()) {
      const ref = refOfUriPath(vscode.Uri.parse(draft.uri).path);
      if (ref && fileName(refKey(ref)) === name) after.set(refKey(ref), { ...draft, ref });
    }
    if (generation !== this.#generation) return this.#reload();
    const before = this.#known;
    this.#known = after;
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(key), after.get(key)];
      const ref = now?.ref ?? old?.ref;
      if (ref && (old?.revision !== now?.revision || old?.text !== now?.text)) this.#changed.fire(ref);
    }
  }
}
