import * as vscode from "vscode";
import { until } from "./until.ts";

type Pick = vscode.QuickPick<vscode.QuickPickItem>;

/** Watches the quick picks that are made while a test runs: they are VS Code's own, and stay as they are. */
export class Picks {
  #made: Pick[] = [];
  #restore: (() => void) | undefined;

  watch(): void {
    const before = vscode.window.createQuickPick;
    const create = (): Pick => {
      const pick = before();
      this.#made.push(pick);
      return pick;
    };
    Object.defineProperty(vscode.window, "createQuickPick", {
      configurable: true,
      writable: true,
      value: create,
    });
    this.#restore = () =>
      Object.defineProperty(vscode.window, "createQuickPick", {
        configurable: true,
        writable: true,
        value: before,
      });
  }

  async leave(): Promise<void> {
    this.#restore?.();
    this.#made = [];
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  }

  /** The lines of the pick that is open, once they are as wanted. */
  lines(
    what: string,
    areSo: (items: readonly vscode.QuickPickItem[]) => boolean,
  ): Promise<readonly vscode.QuickPickItem[]> {
    return until(what, () => {
      const items = this.#made.at(-1)?.items ?? [];
      return areSo(items) && items;
    });
  }

  /** What the pick that was made last is for. */
  title(): string {
    return this.#made.at(-1)?.title ?? "";
  }

  /** The line that Enter would choose. */
  active(): string | undefined {
    return this.#made.at(-1)?.activeItems[0]?.label;
  }

  /** Presses Enter, once this line is the one that it chooses. */
  async accept(label: string): Promise<void> {
    await until(`${label} is active`, () => this.active() === label);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}
