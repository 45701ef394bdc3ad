import * as vscode from "vscode";
import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import { refOf } from "./fileSystem.ts";
import { readOnlyStat, ReadOnlyFileSystem } from "./plainFileSystem.ts";

/** Text of one side of a resource. Undefined where there is none. */
export type SideText = (ref: Ref) => Promise<string | undefined>;

/**
 * Read-only documents beside a resource. File systems, not content providers: a diff of content
 * providers is gone after a reload.
 */
export class SideFileSystem extends ReadOnlyFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #textOf: SideText;
  readonly #explain: ((error: ApiError) => string) | undefined;
  readonly #shown = new Map<string, { uri: vscode.Uri; text: string; mtime: number }>();

  /**
   * @param explain what stands there while Dashboard cannot be read: VS Code says of a diff that it cannot open
   *   no more than "an unexpected error". Without it such a read is refused.
   */
  constructor(textOf: SideText, explain?: (error: ApiError) => string) {
    super();
    this.#textOf = textOf;
    this.#explain = explain;
  }

  /** Reads a resource's side again, where it is shown. */
  refresh(ref: Ref): void {
    const shown = this.#shown.get(refKey(ref));
    if (shown) void this.#announce(shown.uri);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { text, mtime } = await this.#current(uri);
    return readOnlyStat(text, mtime);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return Buffer.from((await this.#current(uri)).text);
  }

  async #current(uri: vscode.Uri): Promise<{ text: string; mtime: number }> {
    const ref = refOf(uri);
    const text = await this.#read(ref, uri);
    const before = this.#shown.get(refKey(ref));
    if (before?.text === text) return before;
    const shown = { uri, text, mtime: (before?.mtime ?? 0) + 1 };
    this.#shown.set(refKey(ref), shown);
    return shown;
  }

  async #read(ref: Ref, uri: vscode.Uri): Promise<string> {
    try {
      const text = await this.#textOf(ref);
      if (text !== undefined) return text;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (this.#explain) return this.#explain(error);
      throw vscode.FileSystemError.Unavailable(errorSentence(error));
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  async #announce(uri: vscode.Uri): Promise<void> {
    await this.#current(uri).catch(() => undefined);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
}
