import { spawn, type SpawnOptions } from "node:child_process";

/** A program ended with another status than 0, or could not be started. */
export class ProgramFailed extends Error {
  readonly status: number | undefined;

  constructor(command: readonly string[], status: number | undefined, output: string, cause?: unknown) {
    super(`${command.join(" ")} ended with ${status ?? "no status"}\n${output}`.trimEnd(), { cause });
    this.name = "ProgramFailed";
    this.status = status;
  }
}

/** Runs a program to its end with its output on ours; rejects with `ProgramFailed` unless it ends with 0. */
export async function run(command: readonly string[], options: SpawnOptions = {}): Promise<void> {
  await finish(command, { stdio: "inherit", ...options });
}

/** Runs a program to its end and answers what it printed, standard error included. */
export async function runQuietly(command: readonly string[], options: SpawnOptions = {}): Promise<string> {
  return finish(command, { ...options, stdio: ["ignore", "pipe", "pipe"] });
}

function finish(command: readonly string[], options: SpawnOptions): Promise<string> {
  const [program = "", ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, options);
    let output = "";
    const keep = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", (error) => reject(new ProgramFailed(command, undefined, output, error)));
    child.once("close", (status) => {
      if (status === 0) resolve(output);
      else reject(new ProgramFailed(command, status ?? undefined, output));
    });
  });
}
