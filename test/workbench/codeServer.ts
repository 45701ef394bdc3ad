import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "./cacheFolder.ts";
import { findNode } from "./findNode.ts";
import { installOnce } from "./installOnce.ts";
import { npmInstall } from "./npm.ts";
import { withProgress } from "./progress.ts";
import { codeServerVersion } from "./versions.ts";

/** A VS Code that is served to a browser: the Node that runs it and the file it starts with. */
export type CodeServer = { node: string; entry: string };

/** Installs code-server into the cache folder, once. */
export async function ensureCodeServer(): Promise<CodeServer> {
  const folder = codeServerFolder(cacheFolder());
  await installOnce(folder, install);
  giveLogger(folder);
  return { node: findNode(), entry: path.join(packageFolder(folder), "out", "node", "entry.js") };
}

/** One folder per version and platform: native modules differ, and a newer version never breaks a running one. */
export function codeServerFolder(
  cache: string,
  machine: { platform: string; arch: string } = process,
): string {
  return path.join(cache, `code-server-${codeServerVersion}-${machine.platform}-${machine.arch}`);
}

/** Output channels write through a native logger that nobody compiled; a plain one takes its place. */
function giveLogger(folder: string): void {
  const logger = path.join(
    packageFolder(folder),
    "lib",
    "vscode",
    "node_modules",
    "@vscode",
    "spdlog",
    "index.js",
  );
  fs.copyFileSync(path.join(import.meta.dirname, "plainLogger.cjs"), logger);
}

const packageFolder = (folder: string): string => path.join(folder, "node_modules", "code-server");

/** The two nested installs are what code-server's own install script does, less the compiling. */
async function install(folder: string): Promise<void> {
  const dependencies = { "code-server": codeServerVersion };
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const vscode = path.join(packageFolder(folder), "lib", "vscode");
  const what = `Fetching VS Code for the browser (code-server ${codeServerVersion}, 600 MB on disk, once)`;
  await withProgress(`${what}, step 1 of 3`, () => npmInstall(folder));
  await withProgress(`${what}, step 2 of 3`, () => npmInstall(vscode, "--omit=dev"));
  await withProgress(`${what}, step 3 of 3`, () => npmInstall(path.join(vscode, "extensions"), "--omit=dev"));
}
