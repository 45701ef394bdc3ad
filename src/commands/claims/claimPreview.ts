import * as vscode from "vscode";
import type { Client } from "../../api/requests.ts";
import { type OrderPreview, previewOrder } from "../../changes/claims/orderPreview.ts";
import { previewContents, previewQuestion, previewRows } from "../../changes/claims/previewWords.ts";
import { confirmClaim } from "./claimConfirm.ts";
import { placeText, type OrganizationPlace } from "../actions/organizationPlace.ts";
import { quietly } from "../quietly.ts";

/** Shows what an order holds, then asks; from the question one may go back to the contents. */
export async function confirmPreview(
  client: Client,
  place: OrganizationPlace,
  claimId: string,
): Promise<OrderPreview | undefined> {
  const { organization } = place;
  const preview = await quietly("Asking what is in the order…", () =>
    previewOrder(client, organization.id, claimId),
  );
  if (!preview) {
    void vscode.window.showErrorMessage(
      "Dashboard names no order for this claim ID, so nothing was claimed.",
    );
    return undefined;
  }
  for (;;) {
    if (!(await showContents(preview))) return undefined;
    const question = previewQuestion(placeText(place), organization.name, preview);
    const answer = await confirmClaim(question, "Back to Contents");
    if (answer === "go") return preview;
    if (answer === "cancel") return undefined;
  }
}

/** A list to read; only its first entry goes on. */
async function showContents(preview: OrderPreview): Promise<boolean> {
  const goOn = {
    label: "$(arrow-right) Claim this order…",
    description: previewContents(preview),
    alwaysShow: true,
  };
  const rows = previewRows(preview);
  const items = rows.flatMap(({ group, label, detail }, at): vscode.QuickPickItem[] => {
    const item = { label: `$(package) ${label}`, detail };
    return rows[at - 1]?.group === group
      ? [item]
      : [{ label: group, kind: vscode.QuickPickItemKind.Separator }, item];
  });
  for (;;) {
    const picked = await vscode.window.showQuickPick([goOn, ...items], {
      title: `What is in order ${preview.number}`,
      placeHolder: "Read what comes with it, then choose the first entry",
      ignoreFocusOut: true,
    });
    if (picked === undefined || picked === goOn) return picked !== undefined;
  }
}
