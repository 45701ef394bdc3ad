import * as vscode from "vscode";
import type { ClaimReport, ClaimRow } from "../../changes/claims/claimReport.ts";

/**
 * Says what became of it. What did not go as expected is listed at once; the list is a click away in any case.
 * @param title of the list
 * @param again a further button, such as one for what may be tried again
 * @returns whether that button was pressed
 */
export async function showClaimReport(title: string, report: ClaimReport, again?: string): Promise<boolean> {
  if (!report.isClean) await showClaimRows(title, report);
  const show = "Show Details";
  const buttons = again === undefined ? [show] : [again, show];
  const answer = report.isClean
    ? await vscode.window.showInformationMessage(report.sentence, ...buttons)
    : await vscode.window.showWarningMessage(report.sentence, ...buttons);
  if (answer === show) await showClaimRows(title, report);
  return again !== undefined && answer === again;
}

/** A list to read: choosing a row only closes it. */
export async function showClaimRows(title: string, { rows, sentence }: ClaimReport): Promise<void> {
  await vscode.window.showQuickPick(itemsOf(rows), {
    title,
    placeHolder: sentence,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
}

const icons: Record<ClaimRow["state"], string> = {
  done: "pass",
  "not-done": "error",
  unknown: "question",
  "left-out": "circle-slash",
};

/** One block a group. */
function itemsOf(rows: readonly ClaimRow[]): vscode.QuickPickItem[] {
  return rows.flatMap(({ group, label, state, word, detail }, at) => {
    const item = {
      label: `$(${icons[state]}) ${label}`,
      description: word,
      ...(detail === "" ? {} : { detail }),
    };
    return group === "" || rows[at - 1]?.group === group ? [item] : [separator(group), item];
  });
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
