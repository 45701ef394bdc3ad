import * as vscode from "vscode";
import { isTrusted } from "../../api/trustedHosts.ts";
import { demoConnectionId } from "../../connections/connections.ts";
import { idsOf } from "../../catalog/ref.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

/** Opens the page of a row or document in Dashboard; only addresses of the connection's own hosts are opened. */
export async function openInDashboard(ports: Ports, given: unknown): Promise<void> {
  const page = pageOf(ports, given);
  const region = page && ports.connections.regionOf(page.connection);
  if (!page?.url) {
    void vscode.window.showInformationMessage(
      "Dashboard has given no page for this. Select an organization, a network or a device.",
    );
    return;
  }
  if (page.connection === demoConnectionId) {
    void vscode.window.showInformationMessage(
      "The demo organization has no pages in Dashboard: it runs on this machine.",
    );
    return;
  }
  if (!region || !URL.canParse(page.url) || !isTrusted(new URL(page.url), region.trustedHosts)) {
    void vscode.window.showWarningMessage(
      "This page is not on a host of the connection, so it was not opened.",
    );
    return;
  }
  await vscode.env.openExternal(vscode.Uri.parse(page.url, true));
}

function pageOf(ports: Ports, given: unknown): { connection: string; url: string | undefined } | undefined {
  const row = ports.tree.targetOf(given);
  if (row) return { connection: row.connection, url: row.url };
  const document = targetDocument(ports, given);
  const target = document && {
    connection: document.ref.connection,
    url: urlOf(ports, idsOf(document.ref), document.ref.connection),
  };
  const selected = isNothing(given) ? ports.tree.selection() : undefined;
  return target ?? (selected && { connection: selected.connection, url: selected.url });
}

/** The nearest page that is known: the device's, the network's, the organization's. */
function urlOf(ports: Ports, ids: Readonly<Record<string, string>>, connection: string): string | undefined {
  return Object.values(ids)
    .toReversed()
    .map((id) => ports.directory.urlOf(connection, id))
    .find((url) => url !== undefined);
}
