import * as vscode from "vscode";
import type { Kind, Product } from "../../catalog/kind.ts";
import { fillPath } from "../../catalog/ref.ts";
import { documentScheme, uriPath } from "../../catalog/uri.ts";
import type { Connection } from "../../connections/connection.ts";
import { kindsBelow } from "./kindsBelow.ts";
import type { Row, RowSubject, Tone } from "./row.ts";

export interface TreeItemParts {
  connections(): readonly Connection[];
  /** Command that opens a resource; its argument is the document's URI. */
  readonly openCommand: string;
  /** Command that reads a row again; its argument is the row. */
  readonly retryCommand: string;
  readonly filterCommand: string;
  readonly showHiddenCommand: string;
}

/** How a row looks. Without a tooltip: that is made when somebody hovers. */
export function treeItemOf(row: Row, parts: TreeItemParts): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, collapsibleState(row.subject));
  item.id = row.id;
  item.description = row.description;
  item.iconPath = iconOf(row, parts);
  item.contextValue = contextWords(row, parts).join(" ");
  item.accessibilityInformation = {
    label: [spokenName(row), row.description, spokenState(row)]
      .filter(Boolean)
      .join(", ")
      .replaceAll("., ", ". "),
  };
  const uri = rowUri(row);
  if (uri) item.resourceUri = uri;
  const command = commandOf(row, uri, parts);
  if (command) item.command = command;
  return item;
}

/** The document of a resource row, or the folder that its documents are in. */
export function rowUri({ subject, place }: Row): vscode.Uri | undefined {
  const { connection, organization } = place;
  if (subject.is === "resource") {
    const { kind, path, tab } = subject;
    return vscode.Uri.from({
      scheme: documentScheme,
      path: uriPath({ connection, organization, kind, path }, tab),
    });
  }
  if (subject.is !== "container") return undefined;
  const nested = subject.kind.parent === undefined ? "" : fillPath(subject.kind.path, place.ids);
  return vscode.Uri.from({ scheme: documentScheme, path: `/${connection}/${organization}${nested}` });
}

function commandOf(row: Row, uri: vscode.Uri | undefined, parts: TreeItemParts): vscode.Command | undefined {
  const { subject } = row;
  const changeFilter = { title: "Change Filter", command: parts.filterCommand };
  if (subject.is === "resource") return { title: "Open", command: parts.openCommand, arguments: [uri] };
  if (subject.is === "filter") return changeFilter;
  if (subject.is !== "message") return undefined;
  switch (subject.tone) {
    case "error":
      return { title: "Retry", command: parts.retryCommand, arguments: [row.parent] };
    case "filtered":
      return changeFilter;
    case "hidden":
      return { title: "Show Hidden", command: parts.showHiddenCommand };
    case "loading":
    case "empty":
      return undefined;
  }
}

function collapsibleState(subject: RowSubject): vscode.TreeItemCollapsibleState {
  const isLast = subject.is === "resource" && kindsBelow(subject).length === 0;
  const leaf = isLast || subject.is === "message" || subject.is === "filter";
  return leaf ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Words that menus match: what a row is and what can be done with it, never the name of a kind. */
function contextWords({ subject, place }: Row, parts: TreeItemParts): string[] {
  const connection = parts.connections().find(({ id }) => id === place.connection);
  const words = ["meraki", subject.is, connection?.allowsPushes ? "pushable" : "protected"];
  if (subject.is === "container") {
    const level = subject.kind.parent === undefined ? "claimable" : "inner";
    const pinned = subject.isPinned ? ["pinned"] : [];
    return [...words, "identified", "linked", level, ...pinned, ...offersOf(subject.kind)];
  }
  if (subject.is === "list") return [...words, ...(subject.kind.listOffers ?? [])];
  if (subject.is !== "resource") return words;
  const isOne = subject.item !== undefined || subject.kind.opens === true;
  return [
    ...words,
    "linked",
    ...(isOne ? ["identified", ...offersOf(subject.kind)] : []),
    ...(subject.kind.templated && place.template ? ["templated"] : []),
  ];
}

/** What one resource of a kind offers. */
function offersOf({ offers = [], tagged, name, readOnly }: Kind): string[] {
  const isRenamable = name !== undefined && readOnly !== true;
  return [...offers, ...(tagged ? ["tagged"] : []), ...(isRenamable ? ["renamable"] : [])];
}

function iconOf({ subject, place }: Row, parts: TreeItemParts): vscode.ThemeIcon {
  switch (subject.is) {
    case "connection":
      return new vscode.ThemeIcon(
        parts.connections().find(({ id }) => id === place.connection)?.allowsPushes ? "plug" : "lock",
      );
    case "container":
    case "list":
      return new vscode.ThemeIcon(subject.kind.icon);
    case "resource":
      return new vscode.ThemeIcon(
        subject.item ? productIcon(subject.item.products?.[0], subject.kind.icon) : "gear",
      );
    case "group":
      return new vscode.ThemeIcon(productIcon(subject.kinds[0]?.group?.product, "folder"));
    case "range":
      return new vscode.ThemeIcon("list-ordered");
    case "filter":
      return new vscode.ThemeIcon("filter-filled");
    case "message":
      return messageIcon(subject.tone);
  }
}

const productIcons: Partial<Record<Product, string>> = {
  appliance: "shield",
  switch: "layout",
  wireless: "broadcast",
  camera: "device-camera-video",
  sensor: "pulse",
  systemsManager: "device-mobile",
  cellularGateway: "radio-tower",
};

/** A product family's icon; that of the kind where it has none. */
export function productIcon(product: string | undefined, otherwise: string): string {
  return productIcons[product as Product] ?? otherwise;
}

function messageIcon(tone: Tone): vscode.ThemeIcon {
  switch (tone) {
    case "loading":
      return new vscode.ThemeIcon("loading~spin");
    case "empty":
      return new vscode.ThemeIcon("circle-slash", new vscode.ThemeColor("disabledForeground"));
    case "filtered":
      return new vscode.ThemeIcon("filter-filled");
    case "hidden":
      return new vscode.ThemeIcon("eye-closed");
    case "error":
      return new vscode.ThemeIcon("warning", new vscode.ThemeColor("problemsWarningIcon.foreground"));
  }
}

/** Settings stand under everything that opens: who hears the row does not see what it stands under. */
function spokenName({ subject, label }: Row): string {
  const isOwn = subject.is === "resource" && subject.kind.opens === true && !subject.item;
  return isOwn ? `${label} of ${subject.tab}` : label;
}

/** What Enter does on a row that opens nothing. */
function spokenState({ subject }: Row): string {
  if (subject.is === "filter") return spoken.filtered;
  return subject.is === "message" ? (spoken[subject.tone] ?? "") : "";
}

const spoken: Partial<Record<Tone, string>> & { readonly filtered: string } = {
  error: "Press Enter to try again",
  filtered: "Press Enter to change the filter",
  hidden: "Press Enter to show hidden rows",
};
