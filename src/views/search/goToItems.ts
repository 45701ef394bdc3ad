import * as vscode from "vscode";
import { documentScheme } from "../../catalog/uri.ts";
import { plainText } from "../plainText.ts";
import { productIcon } from "../tree/treeItem.ts";
import { documentPath, type Findable, findableKey, labelOf } from "./findable.ts";
import type { Query } from "./query.ts";
import { bareText } from "./query.ts";
import type { Remark } from "./remarks.ts";

/** What can be done with a hit; `more` asks. */
export type GoToAction = "open" | "reveal" | "copyId" | "copyApiPath" | "more";

/** A line of the pick: a hit, or a remark that may do something. */
export interface GoToItem extends vscode.QuickPickItem {
  readonly key: string;
  readonly uri?: vscode.Uri;
  readonly found?: Findable;
  readonly remark?: Remark["does"];
}

/** What is said of a resource beside its place: "open", "draft". */
export type MarksOf = (key: string) => readonly string[];

const buttons: readonly (vscode.QuickInputButton & { readonly action: GoToAction })[] = [
  { action: "reveal", tooltip: "Show in Tree", iconPath: new vscode.ThemeIcon("list-tree") },
  { action: "copyId", tooltip: "Copy ID", iconPath: new vscode.ThemeIcon("copy") },
  { action: "copyApiPath", tooltip: "Copy API Path", iconPath: new vscode.ThemeIcon("symbol-namespace") },
];

export function actionOf(button: vscode.QuickInputButton): GoToAction | undefined {
  return buttons.find(({ tooltip }) => tooltip === button.tooltip)?.action;
}

/** The line of a hit: its name, what else fitted, and where it is. */
export function hitItem(found: Findable, query: Query, marksOf: MarksOf): GoToItem {
  const { shelf, item, home } = found;
  const { kind } = shelf;
  const key = findableKey(found);
  const icon = kind.opens ? kind.icon : productIcon(item.products?.[0], kind.icon);
  return {
    key,
    found,
    label: labelOf(found),
    description: [...fittingParts(found, query), ...marksOf(key)].join(" · "),
    detail: [kind.label, home.place].filter(Boolean).join(" · "),
    iconPath: new vscode.ThemeIcon(icon),
    uri: vscode.Uri.from({ scheme: documentScheme, path: documentPath(found) }),
    buttons,
    alwaysShow: true,
  };
}

/** A line that says something of the search itself. */
export function remarkItem({ does, label, detail, icon }: Remark): GoToItem {
  return {
    key: `remark:${does}`,
    remark: does,
    label,
    detail,
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
  };
}

export function separator(label: string): GoToItem {
  return { key: `separator:${label}`, label, kind: vscode.QuickPickItemKind.Separator };
}

/** The model of a device, and of its id, MAC address and tags those that were typed. */
function fittingParts({ item }: Findable, { words }: Query): readonly string[] {
  const { id, name, alias = "", detail = "", tags = [] } = item;
  const isTyped = (text: string): boolean =>
    words.some(({ bare, isTag }) => !isTag && bare !== "" && bareText(text).includes(bare));
  const fitting = tags.filter((tag) => words.some(({ text }) => plainText(tag).includes(text)));
  const codes = [id, alias].filter((code) => code !== name && isTyped(code));
  return [detail, ...codes, ...fitting.map((tag) => `#${tag}`)].filter(Boolean);
}
