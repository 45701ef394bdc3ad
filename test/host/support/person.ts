import * as vscode from "vscode";
import { dialoguesFor } from "./dialogues.ts";

/** One question or message, as a person would have seen it. */
export interface Asked {
  readonly how: "information" | "warning" | "error" | "input" | "pick";
  readonly message: string;
  readonly detail: string;
  readonly isModal: boolean;
  /** Buttons, or the labels that can be picked. */
  readonly choices: readonly string[];
}

/** What a person answers: the label of a button or row, a typed text, or undefined to leave. */
export type Answers = (asked: Asked) => Promise<string | undefined> | string | undefined;

/**
 * Sits in front of VS Code while a test runs: no dialog is shown (a modal one is refused under test anyway),
 * each is recorded and gets the answer that the test gives. Nobody at home, unless told otherwise.
 */
export class Person {
  readonly asked: Asked[] = [];
  readonly opened: string[] = [];
  answers: Answers = () => undefined;
  readonly #restore: (() => void)[] = [];

  /** Takes the seat. */
  sitDown(): void {
    const { window, env } = vscode;
    this.#stub(window, "showInformationMessage", this.#messages("information"));
    this.#stub(window, "showWarningMessage", this.#messages("warning"));
    this.#stub(window, "showErrorMessage", this.#messages("error"));
    this.#stub(window, "showInputBox", async (options?: vscode.InputBoxOptions) => this.#type(options));
    this.#stub(window, "showQuickPick", async (items: unknown, options?: vscode.QuickPickOptions) =>
      this.#pick((await items) as readonly PickItem[], options),
    );
    this.#stub(env, "openExternal", async (uri: vscode.Uri) => {
      this.opened.push(uri.toString());
      return true;
    });
  }

  /** Answers dialogues of several steps, too: their boxes and lists are not shown either. */
  answerDialogues(): void {
    const dialogues = dialoguesFor((asked) => this.#ask(asked));
    this.#stub(vscode.window, "createInputBox", dialogues.createInputBox);
    this.#stub(vscode.window, "createQuickPick", dialogues.createQuickPick);
  }

  /** Leaves it as it was. */
  standUp(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  /** The messages so far, for assertions. */
  messages(): readonly string[] {
    return this.asked.map(({ message }) => message);
  }

  #stub(owner: object, name: string, stub: unknown): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    if (!before) throw new Error(`VS Code has no ${name}`);
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: stub });
    this.#restore.push(() => Object.defineProperty(owner, name, before));
  }

  #messages(how: Asked["how"]): (message: string, ...rest: unknown[]) => Promise<unknown> {
    return async (message, ...rest) => {
      const [first, ...others] = rest;
      const options = isOptions(first) ? first : {};
      const buttons = (isOptions(first) ? others : rest).filter((button) => typeof button === "string");
      return this.#ask({
        how,
        message,
        detail: options.detail ?? "",
        isModal: options.modal === true,
        choices: buttons,
      });
    };
  }

  async #type(options: vscode.InputBoxOptions = {}): Promise<string | undefined> {
    const answer = await this.#ask(question("input", options.title ?? "", []));
    if (answer === undefined) return undefined;
    const remark = await options.validateInput?.(answer);
    return isRefusal(remark) ? undefined : answer;
  }

  /** Where several can be picked, the answer names one a line. */
  async #pick(
    items: readonly PickItem[],
    options: vscode.QuickPickOptions = {},
  ): Promise<PickItem | readonly PickItem[] | undefined> {
    const labels = items.map(labelOf);
    const answer = await this.#ask(question("pick", options.title ?? "", labels));
    const wanted = answer?.split("\n") ?? [];
    const picked = items.filter((item) => wanted.includes(labelOf(item)));
    if (answer !== undefined && options.canPickMany) return picked;
    return picked[0];
  }

  async #ask(asked: Asked): Promise<string | undefined> {
    this.asked.push(asked);
    return this.answers(asked);
  }
}

type PickItem = string | { readonly label: string };

function labelOf(item: PickItem): string {
  return typeof item === "string" ? item : item.label;
}

function question(how: Asked["how"], message: string, choices: readonly string[]): Asked {
  return { how, message, detail: "", isModal: false, choices };
}

function isOptions(given: unknown): given is vscode.MessageOptions {
  return typeof given === "object" && given !== null;
}

/** A box does not close over an error. */
function isRefusal(remark: string | vscode.InputBoxValidationMessage | null | undefined): boolean {
  if (remark === undefined || remark === null || remark === "") return false;
  return typeof remark === "string" || remark.severity === vscode.InputBoxValidationSeverity.Error;
}
