import { type ChildProcess, spawn, spawnSync, type SpawnOptions } from "node:child_process";

/** A program and everything that it starts. `ended` resolves when the program itself is gone. */
export type ProcessGroup = { child: ChildProcess; ended: Promise<void>; stop(): Promise<void> };

const patience = 8_000;

/**
 * Starts a program in a group of its own, so that what it leaves behind can be ended with it:
 * a VS Code server that ends forgets the extension hosts of windows that were reloaded.
 * Ends the group when this process exits.
 */
export function startGroup(program: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  const child = spawn(program, args, { ...options, detached: process.platform !== "win32" });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const kill = (): void => signalGroup(child, "SIGTERM");
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    kill();
    const late = setTimeout(() => signalGroup(child, "SIGKILL"), patience);
    await ended;
    clearTimeout(late);
    signalGroup(child, "SIGKILL");
    process.off("exit", kill);
  };
  return { child, ended, stop };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
