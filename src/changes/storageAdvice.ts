/** Is this the file system's own error? */
export function isStorageError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && advice.has(String(error.code));
}

/**
 * What is wrong with this machine's storage, and what to do about it.
 * @param then what the person does when that is mended
 */
export function storageAdvice(error: unknown, then: string): string {
  if (isStorageError(error)) return `${advice.get(error.code)}, then ${then}.`;
  return error instanceof Error ? error.message : String(error);
}

const noSpace = "The disk is full: free some space";
const noAccess = "The extension may not write to its folder: check who may write to VS Code's globalStorage";
const noFolder =
  "Something else stands where the extension keeps its files: look into VS Code's globalStorage";

/** By the code of the system's error. */
const advice: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", noSpace],
  ["EDQUOT", noSpace],
  ["EACCES", noAccess],
  ["EPERM", noAccess],
  ["EROFS", noAccess],
  ["ENOTDIR", noFolder],
  ["EEXIST", noFolder],
]);
