import os from "node:os";
import path from "node:path";

/**
 * Where downloads live that every checkout shares.
 * `ORG_EDITOR_CACHE` overrides it; otherwise the XDG base directory, otherwise `~/.cache`.
 */
export function cacheFolder(
  environment: NodeJS.ProcessEnv = process.env,
  home: string = os.homedir(),
): string {
  const own = environment["ORG_EDITOR_CACHE"];
  if (own) return path.resolve(own);
  return path.join(environment["XDG_CACHE_HOME"] || path.join(home, ".cache"), "org-editor-for-meraki");
}
