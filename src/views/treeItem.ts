import * as vscode from "vscode";
import type { Kind, Product } from "../catalog/kind.ts";
import { fillPath } from "../catalog/ref.ts";
import { documentScheme, uriPath } from "../catalog/uri.ts";
import type { Connection } from "../connections/connection.ts";
import { kindsBelow } from "./kindsBelow.ts";
import type { Row, RowSubject } from "./row.ts";

export interface TreeItemParts {
  connections(): readonly Connection[];
  /** Command that opens a resource; its argument is the document's URI. */
  readonly openCommand: string;
  /** Command that reads a row again; its argument is the row. */
  readonly retryCommand: string;
}

/** How a row looks. Without a tooltip: that is made when somebody hovers. */
export function treeItemOf(row: Row, parts: TreeItemParts): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, collapsibleState(row.subject));
  item.id = row.id;
  item.description = row.description;
  item.iconPath = iconOf(row, parts);
  item.contextValue = contextWords(row, parts).join(" ");
  item.accessibilityInformation = {
    label: [row.label, row.description, spokenState(row)].filter(Boolean).join(", ").replaceAll("., ", ". "),
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
  if (subject.is === "resource") return { title: "Open", command: parts.openCommand, arguments: [uri] };
  if (subject.is !== "message" || subject.tone !== "error") return undefined;
  return { title: "Retry", command: parts.retryCommand, arguments: [row.parent] };
}

function collapsibleState(subject: RowSubject): vscode.TreeItemCollapsibleState {
  const leaf = subject.is === "message" || (subject.is === "resource" && kindsBelow(subject).length === 0);
  return leaf ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed;
}

/** Words that menus match: what a row is and what can be done with it, never the name of a kind. */
function contextWords({ subject, place }: Row, parts: TreeItemParts): string[] {
  const connection = parts.connections().find(({ id }) => id === place.connection);
  const words = ["meraki", subject.is, connection?.allowsPushes ? "pushable" : "protected"];
  if (subject.is === "container") {
    const level = subject.kind.parent === undefined ? "claimable" : "inner";
    return [...words, "identified", "linked", level, ...offersOf(subject.kind)];
  }
  if (subject.is === "list") return [...words, ...(subject.kind.listOffers ?? [])];
  if (subject.is !== "resource") return words;
  const isOne = subject.item !== undefined || subject.kind.opens === true;
  return [...words, "linked", ...(isOne ? ["identified", ...offersOf(subject.kind)] : [])];
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

function messageIcon(tone: "empty" | "loading" | "error"): vscode.ThemeIcon {
  if (tone === "loading") return new vscode.ThemeIcon("loading~spin");
  if (tone === "empty")
    return new vscode.ThemeIcon("circle-slash", new vscode.ThemeColor("disabledForeground"));
  return new vscode.ThemeIcon("warning", new vscode.ThemeColor("problemsWarningIcon.foreground"));
}

function spokenState({ subject }: Row): string {
  return subject.is === "message" && subject.tone === "error" ? "Press Enter to try again" : "";
}
