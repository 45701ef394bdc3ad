import * as vscode from "vscode";

/** The half of a file system that resources have no use for: nothing is listed, made, deleted or renamed. */
export class PlainFileSystem {
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
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
}

/** The same where nothing is written either. */
export class ReadOnlyFileSystem extends PlainFileSystem {
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/** What VS Code wants to know of a read-only document. */
export function readOnlyStat(text: string, mtime: number): vscode.FileStat {
  return {
    type: vscode.FileType.File,
    ctime: 0,
    mtime,
    size: Buffer.byteLength(text),
    permissions: vscode.FilePermission.Readonly,
  };
}
