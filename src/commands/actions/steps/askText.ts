import * as vscode from "vscode";
import type { Asked, StepPlace } from "./steps.ts";

/** What a box asks for. */
export interface TextWish {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with a text; it is told while it is typed, and keeps the box open. */
  problem?(text: string): string | undefined;
}

/** Asks for a line of text, with a way back. The answer is trimmed. */
export function askText(place: StepPlace, wish: TextWish): Promise<Asked<string>> {
  const box = vscode.window.createInputBox();
  box.title = place.title;
  if (place.steps > 1) Object.assign(box, { step: place.step, totalSteps: place.steps });
  box.prompt = wish.prompt;
  box.value = wish.value;
  box.placeholder = wish.placeholder ?? "";
  box.ignoreFocusOut = true;
  box.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  const problemOf = (): string => wish.problem?.(box.value.trim()) ?? "";
  return new Promise((resolve) => {
    const end = (asked: Asked<string>): void => {
      resolve(asked);
      box.dispose();
    };
    box.onDidChangeValue(() => {
      box.validationMessage = problemOf();
    });
    box.onDidAccept(() => {
      box.validationMessage = problemOf();
      if (box.validationMessage === "") end({ went: "on", value: box.value.trim() });
    });
    box.onDidTriggerButton(() => end({ went: "back" }));
    box.onDidHide(() => end({ went: "away" }));
    box.show();
  });
}
