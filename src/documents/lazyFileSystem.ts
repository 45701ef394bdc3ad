import * as vscode from "vscode";
import { once } from "../connections/once.ts";
import { PlainFileSystem } from "./plainFileSystem.ts";

/**
 * A file system that is registered at once and loaded when somebody first reads from it:
 * VS Code wants the registration during activation, and activation must cost next to nothing.
 */
export class LazyFileSystem extends PlainFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #real: () => Promise<vscode.FileSystemProvider>;

  constructor(load: () => Promise<vscode.FileSystemProvider>) {
    super();
    this.#real = once(async () => {
      const real = await load();
      real.onDidChangeFile((events) => this.#changed.fire(events));
      return real;
    });
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return (await this.#real()).stat(uri);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#real()).readFile(uri);
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await (await this.#real()).writeFile(uri, content, options);
  }
}
