import * as vscode from "vscode";
import { productLabel } from "../../changes/actions/networkProducts.ts";
import type { Row, Tone } from "./row.ts";
import type { TreeItemParts } from "./treeItem.ts";

/** The tooltip of a row, made when somebody hovers. Names come from Dashboard: they are text, never Markdown. */
export function resolveTooltip(row: Row, parts: TreeItemParts): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(row.label);
  for (const [name, value] of facts(row, parts)) {
    tooltip.appendMarkdown(`\n\n**${name}:** `);
    tooltip.appendText(value);
  }
  return tooltip;
}

function facts({ subject, place, description }: Row, parts: TreeItemParts): [string, string][] {
  const connection = parts.connections().find(({ id }) => id === place.connection);
  const access: [string, string] = [
    "Connection",
    `${connection?.label ?? ""} (${connection?.allowsPushes ? "pushes allowed" : "read-only"})`,
  ];
  switch (subject.is) {
    case "connection":
      return [access];
    case "container":
      return [
        ["ID", subject.item.id],
        ...listed("Products", subject.item.products?.map(productLabel)),
        ...listed("Template", place.template && [place.template.name ?? place.template.id]),
        access,
      ];
    case "resource":
      return [
        ...listed("ID", subject.item && [subject.item.id]),
        ...listed("Detail", subject.item?.detail === undefined ? undefined : [subject.item.detail]),
        ...listed(
          "Template",
          subject.kind.templated && place.template && [whose(place.template.name ?? place.template.id)],
        ),
        ["API path", subject.path],
        access,
      ];
    case "message":
      return subject.detail === undefined ? (outOfSight[subject.tone] ?? []) : whatHappened(subject.detail);
    case "filter":
      return [...listed("Shown", description === "" ? undefined : [description]), ...waysOut];
    case "list":
    case "group":
    case "range":
      return [];
  }
}

function whatHappened(detail: string): [string, string][] {
  return [
    ["What happened", detail],
    ["To try again", "select this row"],
  ];
}

const waysOut: [string, string][] = [
  ["To change the filter", "select this row"],
  ["To see everything again", "Clear Filter"],
];

const outOfSight: Partial<Record<Tone, [string, string][]>> = {
  filtered: waysOut,
  hidden: [["To see them again", "select this row"]],
};

function whose(template: string): string {
  return `${template} decides this: change it there, with Open in Template`;
}

function listed(name: string, values: readonly string[] | undefined): [string, string][] {
  return values && values.length > 0 ? [[name, values.join(", ")]] : [];
}
