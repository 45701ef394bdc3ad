import * as vscode from "vscode";
import type { Asked } from "./person.ts";

/** What a dialogue's question is answered with: a text, labels of rows to tick, "←" for the way back. */
export type Ask = (asked: Asked) => Promise<string | undefined>;

/** Boxes and lists that nobody sees: each asks its person as soon as it is shown. */
export function dialoguesFor(ask: Ask): {
  createInputBox(): vscode.InputBox;
  createQuickPick(): vscode.QuickPick<vscode.QuickPickItem>;
} {
  return {
    createInputBox: () => new FilledBox(ask) as unknown as vscode.InputBox,
    createQuickPick: () => new FilledPick(ask) as unknown as vscode.QuickPick<vscode.QuickPickItem>,
  };
}

/** The part that boxes and lists share. */
abstract class Filled {
  title = "";
  step = 0;
  totalSteps = 0;
  placeholder = "";
  buttons: readonly vscode.QuickInputButton[] = [];
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly #button = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly accepted = new vscode.EventEmitter<void>();
  readonly onDidHide = this.#hidden.event;
  readonly onDidTriggerButton = this.#button.event;
  readonly onDidAccept = this.accepted.event;
  readonly onDidChangeActive = new vscode.EventEmitter<unknown>().event;
  readonly onDidTriggerItemButton = new vscode.EventEmitter<unknown>().event;
  readonly changed = new vscode.EventEmitter<string>();
  readonly onDidChangeValue = this.changed.event;
  value = "";
  #isOver = false;

  get at(): string {
    return `${this.title} (${this.step}/${this.totalSteps})`;
  }

  show(): void {
    void this.asked().then((answer) => {
      if (answer === "←") this.#button.fire(vscode.QuickInputButtons.Back);
      else if (answer !== undefined) this.take(answer);
      // What was not taken keeps the box open: then its person leaves.
      if (!this.#isOver) this.#hidden.fire();
    });
  }

  hide(): void {
    this.#hidden.fire();
  }

  dispose(): void {
    this.#isOver = true;
  }

  abstract asked(): Promise<string | undefined>;
  abstract take(answer: string): void;
}

class FilledBox extends Filled {
  prompt = "";
  validationMessage: string | undefined;
  readonly #ask: Ask;

  constructor(ask: Ask) {
    super();
    this.#ask = ask;
  }

  override asked(): Promise<string | undefined> {
    const { at: message, prompt: detail } = this;
    return this.#ask({ how: "input", message, detail, isModal: false, choices: [] });
  }

  override take(answer: string): void {
    this.value = answer;
    this.changed.fire(answer);
    this.accepted.fire();
  }
}

class FilledPick extends Filled {
  items: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  activeItems: readonly vscode.QuickPickItem[] = [];
  canSelectMany = false;
  readonly #ask: Ask;
  readonly #selection = new vscode.EventEmitter<readonly vscode.QuickPickItem[]>();
  readonly onDidChangeSelection = this.#selection.event;

  constructor(ask: Ask) {
    super();
    this.#ask = ask;
  }

  override asked(): Promise<string | undefined> {
    const choices = this.items.map(({ label }) => label);
    const { at: message, placeholder: detail } = this;
    return this.#ask({ how: "pick", message, detail, isModal: false, choices });
  }

  /** Of a list to tick the answer names all that are to be ticked, separated by " + ". */
  override take(answer: string): void {
    const labels = this.canSelectMany ? answer.split(" + ") : [answer];
    this.selectedItems = this.items.filter(({ label }) => labels.includes(label));
    this.#selection.fire(this.selectedItems);
    this.accepted.fire();
  }
}
