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
  const { commands } = await import("./all.ts");
  try {
    await commands[name](await loadPorts(), ...given);
  } catch (error) {
    await tell(name, log, given, error);
  }
}

/** One sentence, with a button for what can be done about it. */
async function tell(
  name: CommandName,
  log: { show(): void },
  given: readonly unknown[],
  error: unknown,
): Promise<void> {
  const { failureSentence, remedyOf } = await import("./failure.ts");
  const sentence = failureSentence(error);
  if (sentence === undefined) return;
  const remedy = remedyOf(error);
  const showLog = "Show Log";
  const answer = await vscode.window.showErrorMessage(sentence, ...(remedy ? [remedy.title] : []), showLog);
  if (answer === showLog) log.show();
  if (remedy && answer === remedy.title) {
    const command = remedy.command === "again" ? name : remedy.command;
    await vscode.commands.executeCommand(commandId(command), ...given);
  }
}
