import * as vscode from "vscode";
import { commandId, commandNames, type CommandName } from "./names.ts";
import type { Ports } from "./ports.ts";

/** Registers every command through one door: it loads the code at first use, and tells of what went wrong. */
export function registerCommands(loadPorts: () => Promise<Ports>, log: { show(): void }): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandNames.map((name) =>
      vscode.commands.registerCommand(commandId(name), (...given: unknown[]) =>
        run(name, loadPorts, log, given),
      ),
    ),
  );
}

async function run(
  name: CommandName,
  loadPorts: () => Promise<Ports>,
  log: { show(): void },
  given: readonly unknown[],
): Promise<void> {
  const { commands, failureSentence } = await import("./all.ts");
  try {
    await commands[name](await loadPorts(), ...given);
  } catch (error) {
    const sentence = failureSentence(error);
    if (sentence === undefined) return;
    const showLog = "Show Log";
    if ((await vscode.window.showErrorMessage(sentence, showLog)) === showLog) log.show();
  }
}
