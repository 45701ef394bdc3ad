import * as vscode from "vscode";
import type { Ports, RowMark } from "../ports.ts";
import { isNothing } from "../targetDocument.ts";

/** The organization or network of the given row; without one, of the row that is selected. */
export function markOf({ tree }: Ports, given: unknown): RowMark | undefined {
  return isNothing(given) ? tree.selection()?.mark : tree.targetOf(given)?.mark;
}

/** Asks which one is meant. */
export async function askMark(
  ports: Ports,
  marks: readonly RowMark[],
  title: string,
): Promise<RowMark | undefined> {
  if (marks.length === 0) return undefined;
  const picked = await vscode.window.showQuickPick(
    marks.map((mark) => ({ label: mark.name, description: placeWords(ports, mark), mark })),
    { title, placeHolder: "Organizations and networks", matchOnDescription: true },
  );
  return picked?.mark;
}

/** connection › organization */
export function placeWords({ connections, directory }: Ports, mark: RowMark): string {
  const connection = connections.get(mark.connection)?.label ?? "";
  const organization = directory.organizationName(mark.connection, mark.organization) ?? mark.organization;
  return mark.id === mark.organization ? connection : `${connection} › ${organization}`;
}

/** Says why nothing could be picked. Whoever has left the pick knows. */
export function sayNothingToMark(offered: readonly RowMark[]): void {
  if (offered.length > 0) return;
  void vscode.window.showInformationMessage(
    "Open the tree first: organizations and networks can be pinned or hidden once they are shown.",
  );
}
