import * as vscode from "vscode";
import { showHidden } from "./hideRow.ts";
import type { Ports } from "../ports.ts";

/** Says why a row cannot be shown. What the filter or somebody's hiding keeps out of sight can be brought back here. */
export async function sayOutOfSight(
  ports: Ports,
  gone: string,
  reveal: () => Promise<boolean>,
): Promise<void> {
  const ways = waysToShow(ports);
  if (ways.size === 0) return void vscode.window.showInformationMessage(gone);
  const answer = await vscode.window.showInformationMessage(
    "The tree does not show this now: the filter leaves it out, or what it is in is hidden.",
    ...ways.keys(),
  );
  const show = ways.get(answer ?? "");
  if (!show) return;
  await show();
  if (!(await reveal())) await sayOutOfSight(ports, gone, reveal);
}

/** Only what is in force: nobody is offered to clear a filter that is off. */
function waysToShow(ports: Ports): ReadonlyMap<string, () => Promise<void>> {
  const { choices } = ports;
  const { name, organization, products, tags } = choices.filter();
  const isFiltered = [name, organization, products, tags].some(({ length }) => length > 0);
  return new Map([
    ...(isFiltered ? [["Clear Filter", () => choices.setFilter()] as const] : []),
    ...(choices.hidden().length > 0 ? [["Show Hidden…", () => showHidden(ports)] as const] : []),
  ]);
}
