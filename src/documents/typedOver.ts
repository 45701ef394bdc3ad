import type * as vscode from "vscode";

const storageKey = "typedOver";

/** Of text that nobody knows the draft under: it differs from every revision, so a save of it asks. */
export const unknownRevision = -1;

/**
 * Over which revision of a stored draft the unsaved text of this window was typed. It outlives a reload, as VS Code's
 * backup of the text does; text that was typed over live needs no note.
 */
export class TypedOver {
  readonly #stored: vscode.Memento;
  #revisions: Readonly<Record<string, number>>;

  /** @param stored what this window remembers */
  constructor(stored: vscode.Memento) {
    this.#stored = stored;
    this.#revisions = readRevisions(stored.get(storageKey));
  }

  /** The revision under the unsaved text of a document. */
  of(uri: vscode.Uri): number {
    return this.#revisions[uri.toString()] ?? unknownRevision;
  }

  /** Takes note where it is another one; 0 is live. Never rejects: what could not be noted is not known later. */
  async note(uri: vscode.Uri, revision: number): Promise<void> {
    const { [uri.toString()]: before = 0, ...others } = this.#revisions;
    if (before === revision) return;
    this.#revisions = revision === 0 ? others : { ...others, [uri.toString()]: revision };
    await this.#stored.update(storageKey, this.#revisions).then(undefined, () => undefined);
  }
}

function readRevisions(given: unknown): Record<string, number> {
  const entries = Object.entries(typeof given === "object" && given !== null ? given : {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === "number"),
  );
}
