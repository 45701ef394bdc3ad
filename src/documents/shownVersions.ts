import * as vscode from "vscode";
import { refKey, type Ref } from "../catalog/ref.ts";

/** A text that a document showed. A resource has several documents where it is open under an old name too. */
export interface Version {
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
export const beforeAll = 0;

/** An editor follows its file a moment later: so long an older version may still be the one in front. */
const mostKept = 3;

/**
 * What each document's file reads as, and what its editor holds: that is what a person types over. The two differ
 * for a moment after another window's save, and for as long as there is unsaved text.
 */
export class ShownVersions {
  /** By URI, the newest last. */
  readonly #read = new Map<string, readonly Version[]>();
  readonly #held = new Map<string, Version>();
  #lastMtime = 0;

  /** What the file reads as. */
  newest(uri: vscode.Uri): Version | undefined {
    return this.#read.get(uri.toString())?.at(-1);
  }

  /** What the editor holds, or held before anything was typed into it. */
  held(uri: vscode.Uri): Version | undefined {
    return this.#held.get(uri.toString());
  }

  /** The documents of a resource. */
  of(ref: Ref): readonly vscode.Uri[] {
    const versions = [...this.#read.values()].flatMap((each) => each.at(-1) ?? []);
    return versions.filter((version) => refKey(version.ref) === refKey(ref)).map(({ uri }) => uri);
  }

  /**
   * The file reads as this from now on.
   * @param isTypedOver unsaved text of before a reload lies over it
   */
  show(version: Omit<Version, "mtime">, isTypedOver: boolean): Version {
    const before = this.newest(version.uri);
    if (before?.text === version.text && before.revision === version.revision) return before;
    const shown = { ...version, mtime: before || !isTypedOver ? this.#nextMtime() : beforeAll };
    this.#push(shown);
    const open = openDocument(version.uri);
    if (open) this.follow(open);
    return shown;
  }

  /** The file looks newer: the editor reads it again. */
  touch(uri: vscode.Uri): void {
    const shown = this.newest(uri);
    if (shown) this.#push({ ...shown, mtime: this.#nextMtime() });
  }

  /** An editor without unsaved text holds what it shows. */
  follow(document: vscode.TextDocument): void {
    if (document.isDirty) return;
    const text = plain(document.getText());
    const versions = this.#read.get(document.uri.toString()) ?? [];
    const held = versions.findLast((version) => plain(version.text) === text);
    if (held) this.#held.set(document.uri.toString(), held);
  }

  /** A save has just stored what the editor holds, also where somebody types on already. */
  saved(uri: vscode.Uri): void {
    const shown = this.newest(uri);
    if (shown) this.#held.set(uri.toString(), shown);
  }

  /** What is typed counts as typed over this revision. */
  rebase(uri: vscode.Uri, revision: number): void {
    const held = this.held(uri) ?? this.newest(uri);
    if (held) this.#held.set(uri.toString(), { ...held, revision });
  }

  /** VS Code has let go of a document: some minutes after it was last on screen. */
  forget(uri: vscode.Uri): void {
    this.#read.delete(uri.toString());
    this.#held.delete(uri.toString());
  }

  #push(version: Version): void {
    const key = version.uri.toString();
    this.#read.set(key, [...(this.#read.get(key) ?? []), version].slice(-mostKept));
  }

  /** Grows over all documents: VS Code keeps the text of one that was closed for a while. */
  #nextMtime(): number {
    this.#lastMtime += 1;
    return this.#lastMtime;
  }
}

export function isDirty(uri: vscode.Uri): boolean {
  return openDocument(uri)?.isDirty === true;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
}

/** An editor has one sort of line ends, and no byte order mark. */
function plain(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}
