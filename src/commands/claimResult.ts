import * as vscode from "vscode";
import type { ClaimState, OrderOutcome } from "../changes/claims/claimOutcome.ts";
import { claimReport, type ClaimReport, type ClaimRow } from "../changes/claims/claimReport.ts";
import { stateWords } from "../changes/claims/claimWords.ts";

/** Says what became of the orders. What did not go as expected is listed at once; the list is a click away in any case. */
export async function showClaimReport(
  organization: string,
  outcomes: readonly OrderOutcome[],
): Promise<void> {
  const report = claimReport(organization, outcomes);
  if (!report.isClean) await showList(organization, report);
  const show = "Show Details";
  const answer = report.isClean
    ? await vscode.window.showInformationMessage(report.sentence, show)
    : await vscode.window.showWarningMessage(report.sentence, show);
  if (answer === show) await showList(organization, report);
}

/** A list to read: choosing a row only closes it. */
async function showList(organization: string, { rows, sentence }: ClaimReport): Promise<void> {
  await vscode.window.showQuickPick(itemsOf(rows), {
    title: `Claims into ${organization}`,
    placeHolder: sentence,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
}

const icons: Record<ClaimState, string> = { claimed: "pass", "not-claimed": "error", unknown: "question" };

/** One block an order. */
function itemsOf(rows: readonly ClaimRow[]): vscode.QuickPickItem[] {
  return rows.flatMap(({ order, label, state, detail }, at) => {
    const item = {
      label: `$(${icons[state]}) ${label}`,
      description: stateWords[state],
      ...(detail === "" ? {} : { detail }),
    };
    return rows[at - 1]?.order === order ? [item] : [separator(order), item];
  });
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
