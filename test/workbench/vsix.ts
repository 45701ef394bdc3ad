import fs from "node:fs";
import path from "node:path";
import { cleanEnvironment } from "./cleanEnvironment.ts";
import { ensureCodeServer } from "./codeServer.ts";
import type { Profile } from "./profile.ts";
import { runQuietly } from "./program.ts";
import { projectFolder, vsixFile } from "./project.ts";
import { profileFlags } from "./server.ts";

/** Builds the extension as it is released and packages it; answers the `.vsix` file. */
export async function packageVsix(): Promise<string> {
  await runQuietly([process.execPath, "esbuild.js", "--production"], { cwd: projectFolder });
  const vsce = path.join(projectFolder, "node_modules", "@vscode", "vsce", "vsce");
  const flags = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "--out",
    vsixFile,
  ];
  await runQuietly([process.execPath, vsce, "package", ...flags], { cwd: projectFolder });
  return vsixFile;
}

/** Installs a packaged extension into a profile's extensions, and nothing else beside it. */
export async function installVsix(vsix: string, profile: Profile): Promise<void> {
  fs.rmSync(profile.extensions, { recursive: true, force: true });
  fs.mkdirSync(profile.extensions, { recursive: true });
  const { node, entry } = await ensureCodeServer();
  const output = await runQuietly(
    [node, entry, ...profileFlags(profile), "--install-extension", vsix, "--force"],
    {
      env: cleanEnvironment(process.env, { EXTENSIONS_GALLERY: "{}" }),
    },
  );
  // A refused package ends with status 0 as well.
  if (!output.includes("successfully installed")) throw new Error(`${vsix} was not installed:\n${output}`);
}
