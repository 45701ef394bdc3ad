import fs from "node:fs";
import path from "node:path";

/** A machine to look on: its variables, its kind, and whether a file is there. */
export type Surroundings = {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  exists: (file: string) => boolean;
};

const here: Surroundings = { environment: process.env, platform: process.platform, exists: fs.existsSync };
const commands = ["code", "code-insiders", "codium"];

/** The command that opens a desktop VS Code: `VSCODE_EXECUTABLE`, else the first on the PATH. */
export function findDesktop({ environment, platform, exists }: Surroundings = here): string | undefined {
  const chosen = environment["VSCODE_EXECUTABLE"];
  if (chosen) return chosen;
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const files = commands.map((command) => (platform === "win32" ? `${command}.cmd` : command));
  return files.flatMap((file) => folders.map((folder) => path.join(folder, file))).find(isDesktop);

  /** code-server puts a `code` on the PATH of its terminals that opens files in itself and no window. */
  function isDesktop(file: string): boolean {
    return exists(file) && !file.includes("remote-cli");
  }
}
