import * as vscode from "vscode";
import {
  beginChoice,
  check,
  chosen,
  rowsOf,
  type,
  type FilterChoice,
  type FilterRow,
} from "./filterChoice.ts";
import { productLabel } from "../../changes/actions/networkProducts.ts";
import type { Ports, TreeFilter } from "../ports.ts";

/** Narrows the tree by a part of a name, by products and by tags. Nothing is read for it. */
export async function filterTree({ choices }: Ports): Promise<void> {
  const before = choices.filter();
  const filter = await askFilter(before, rowsOf(before, choices.offers()));
  if (filter) await choices.setFilter(filter);
}

/** Shows everything again. */
export async function clearFilter({ choices }: Ports): Promise<void> {
  await choices.setFilter();
}

type FilterItem = vscode.QuickPickItem & { readonly row?: FilterRow };

const clearButton: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon("clear-all"),
  tooltip: "Clear Filter",
};

const nothing: TreeFilter = { name: "", organization: "", products: [], tags: [] };

/** Resolves with undefined where somebody leaves. */
function askFilter(before: TreeFilter, rows: readonly FilterRow[]): Promise<TreeFilter | undefined> {
  const pick = vscode.window.createQuickPick<FilterItem>();
  pick.placeholder = "Type a part of a name, or check products and tags";
  pick.canSelectMany = true;
  pick.buttons = [clearButton];
  pick.items = itemsOf(rows);
  pick.selectedItems = pick.items.filter(({ row }) => row?.isChecked);
  const choiceNow = followChoice(pick, beginChoice(before));
  return new Promise((resolve) => {
    const answer = (filter: TreeFilter): void => {
      resolve(filter);
      pick.hide();
    };
    pick.onDidTriggerButton(() => answer(nothing));
    pick.onDidAccept(() => answer(chosen(choiceNow())));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Follows what is typed and checked; answers what is chosen by now. The rows stay: new ones would lose their checks. */
function followChoice(pick: vscode.QuickPick<FilterItem>, begun: FilterChoice): () => FilterChoice {
  let choice = begun;
  const follow = (next: FilterChoice): void => {
    choice = next;
    if (next.typed !== pick.value) pick.value = next.typed;
    pick.title = titleOf(next);
  };
  follow(begun);
  pick.onDidChangeValue((typed) => follow(type(choice, typed)));
  pick.onDidChangeSelection((items) => {
    const checked = items.flatMap(({ row }) => row ?? []);
    follow(check(choice, checked));
  });
  return () => choice;
}

/** Says what will become of the typed text. */
function titleOf({ typed, typedFor }: FilterChoice): string {
  const text = typed.trim();
  return text === "" ? "Filter the tree" : `Filter the tree: ${typedWords[typedFor]} “${text}”`;
}

const typedWords = { name: "networks and devices named", organization: "organizations named" };

/** Rows under the heading of their part. */
function itemsOf(rows: readonly FilterRow[]): readonly FilterItem[] {
  return [...Map.groupBy(rows, ({ part }) => headings[part])].flatMap(([label, under]) => [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...under.map(itemOf),
  ]);
}

function itemOf(row: FilterRow): FilterItem {
  const { part, value, found } = row;
  return { label: labels[part](value), description: found, alwaysShow: staysShown[part], row };
}

const headings: Record<FilterRow["part"], string> = {
  name: "Names",
  organization: "Names",
  typed: "Names",
  products: "Products (any of them)",
  tags: "Tags (any of them)",
};

const labels: Record<FilterRow["part"], (value: string) => string> = {
  name: (value) => `Networks and devices named “${value}”`,
  organization: (value) => `Organizations named “${value}”`,
  typed: () => "The typed text is for organizations, not networks and devices",
  products: productLabel,
  tags: (value) => `#${value}`,
};

/** What is typed finds products and tags; the others are always there. */
const staysShown: Record<FilterRow["part"], boolean> = {
  name: true,
  organization: true,
  typed: true,
  products: false,
  tags: false,
};
