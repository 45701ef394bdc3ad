import * as vscode from "vscode";

/**
 * A file system that is registered at once and loaded when somebody first reads from it:
 * VS Code wants the registration during activation, and activation must cost next to nothing.
 */
export class LazyFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #load: () => Promise<vscode.FileSystemProvider>;
  #loaded: Promise<vscode.FileSystemProvider> | undefined;

  constructor(load: () => Promise<vscode.FileSystemProvider>) {
    this.#load = load;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
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

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #real(): Promise<vscode.FileSystemProvider> {
    this.#loaded ??= this.#load().then((real) => {
      real.onDidChangeFile((events) => this.#changed.fire(events));
      return real;
    });
    return this.#loaded;
  }
}
