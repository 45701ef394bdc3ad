import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { cleanEnvironment } from "./cleanEnvironment.ts";
import type { Profile } from "./profile.ts";

/** A desktop VS Code with the extension under development. `ended` resolves when its window is closed. */
export type Desktop = { ended: Promise<void>; stop(): void };

/** Opens an Extension Development Host that shares nothing with the person's own VS Code. */
export function openDesktop(
  executable: string,
  extension: string,
  profile: Profile,
  environment: NodeJS.ProcessEnv,
): Desktop {
  const child = spawn(executable, desktopFlags(extension, profile), {
    env: cleanEnvironment(process.env, environment),
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => resolve());
  });
  return { ended, stop: () => stop(child, profile) };
}

/** `--wait` keeps the command running as long as its window is open. */
export function desktopFlags(extension: string, profile: Profile): string[] {
  return [
    `--extensionDevelopmentPath=${extension}`,
    `--user-data-dir=${profile.userData}`,
    `--extensions-dir=${profile.extensions}`,
    "--disable-workspace-trust",
    "--skip-release-notes",
    "--skip-welcome",
    "--new-window",
    "--wait",
    profile.workspace,
  ];
}

/** The command only waits; VS Code itself writes its process id into a file of the profile. */
function stop(child: ChildProcess, profile: Profile): void {
  const lock = path.join(profile.userData, "code.lock");
  if (fs.existsSync(lock)) endProcess(Number(fs.readFileSync(lock, "utf8")));
  child.kill("SIGTERM");
}

function endProcess(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, "SIGTERM");
  } catch {
    // It ended in the same moment.
  }
}
