import * as vscode from "vscode";
import type { Asked, StepPlace } from "./steps.ts";

/** A row to choose. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** What a list asks for. */
export interface PickWish<Value> {
  readonly placeholder: string;
  readonly choices: readonly Choice<Value>[];
  /** The value whose row is the active one at first. */
  readonly active?: Value;
  /** The value that a button of a row stands for. */
  onButton?(choice: Value): Value | undefined;
}

/** Asks for one of several, with a way back. */
export function askPick<Value>(place: StepPlace, wish: PickWish<Value>): Promise<Asked<Value>> {
  const pick = openPick(place, wish);
  pick.activeItems = pick.items.filter(({ value }) => wish.active !== undefined && value === wish.active);
  return new Promise((resolve) => {
    const end = (asked: Asked<Value>): void => {
      resolve(asked);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) end({ went: "on", value: chosen.value });
    });
    pick.onDidTriggerItemButton(({ item }) => {
      const value = wish.onButton?.(item.value);
      if (value !== undefined) end({ went: "on", value });
    });
    pick.onDidTriggerButton(() => end({ went: "back" }));
    pick.onDidHide(() => end({ went: "away" }));
    pick.show();
  });
}

/** What a list with boxes to tick asks for. */
export interface PicksWish<Value> extends Omit<PickWish<Value>, "active" | "onButton"> {
  readonly ticked: readonly Value[];
  /** What is to be said of the ticked ones, in place of the placeholder. */
  remark?(ticked: readonly Value[]): string;
  /** Whether the ticked ones are an answer; without it any are. */
  isAnswer?(ticked: readonly Value[]): boolean;
}

/** Asks for any number of several, with a way back. */
export function askPicks<Value>(place: StepPlace, wish: PicksWish<Value>): Promise<Asked<readonly Value[]>> {
  const pick = openPick(place, wish);
  pick.canSelectMany = true;
  pick.selectedItems = pick.items.filter(({ value }) => wish.ticked.includes(value));
  const ticked = (): readonly Value[] => pick.selectedItems.map(({ value }) => value);
  const remark = (): void => {
    pick.placeholder = wish.remark?.(ticked()) ?? wish.placeholder;
  };
  remark();
  return new Promise((resolve) => {
    const end = (asked: Asked<readonly Value[]>): void => {
      resolve(asked);
      pick.dispose();
    };
    pick.onDidChangeSelection(remark);
    pick.onDidAccept(() => {
      if (wish.isAnswer?.(ticked()) !== false) end({ went: "on", value: ticked() });
    });
    pick.onDidTriggerButton(() => end({ went: "back" }));
    pick.onDidHide(() => end({ went: "away" }));
    pick.show();
  });
}

function openPick<Value>(
  place: StepPlace,
  { placeholder, choices }: PickWish<Value>,
): vscode.QuickPick<Choice<Value>> {
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  pick.title = place.title;
  if (place.steps > 1) Object.assign(pick, { step: place.step, totalSteps: place.steps });
  pick.placeholder = placeholder;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  pick.items = [...choices];
  return pick;
}
