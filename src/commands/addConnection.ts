import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { regions, type Region } from "../api/regions.ts";
import { cleanApiKey, isSendable } from "../connections/apiKey.ts";
import { simulatedRegionId } from "../connections/simulated.ts";
import type { Ports } from "./ports.ts";

/** Asks for region, key and label; the key is tried before it is stored. New connections are read-only. */
export async function addConnection(ports: Ports): Promise<void> {
  const region = await askRegion(ports);
  const key = region && (await askKey(`API key for ${region.label}`));
  if (!region || key === undefined) return;
  const count = await tryKey(ports, region, key);
  if (count === undefined) return;
  const label = await askLabel(ports, region.label);
  if (label === undefined) return;
  await ports.connections.add(
    { id: randomUUID().slice(0, 8), label, region: region.id, allowsPushes: false },
    key,
  );
  void vscode.window.showInformationMessage(
    `Connected to Meraki Dashboard: ${count} ${count === 1 ? "organization" : "organizations"}. ${label} is read-only until you allow pushes.`,
  );
}

/** Replaces the key of a connection, after it was tried. Drafts stay. */
export async function replaceKeyOf(ports: Ports, id: string): Promise<void> {
  const connection = ports.connections.get(id);
  const region = connection && ports.connections.region(connection.region);
  const key = region && (await askKey(`New API key for ${connection.label}`));
  if (!connection || !region || key === undefined) return;
  const count = await tryKey(ports, region, key);
  if (count === undefined) return;
  await ports.connections.replaceKey(id, key);
  ports.directory.forget(id);
  ports.tree.refresh();
  void vscode.window.showInformationMessage(
    `The API key of ${connection.label} was replaced: ${count} organizations.`,
  );
}

/** A label that no other connection has. */
export async function askLabel(ports: Ports, value: string): Promise<string | undefined> {
  const taken = new Set(ports.connections.all().map(({ label }) => label.toLowerCase()));
  const label = await vscode.window.showInputBox({
    title: "Label of the connection",
    prompt:
      "A short name that tells what is at stake, such as PROD or LAB Acme. It stands beside every push.",
    value,
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === "") return "Type a label.";
      return taken.has(text.trim().toLowerCase()) && text !== value
        ? "Another connection has this label."
        : undefined;
    },
  });
  return label?.trim();
}

async function askRegion(ports: Ports): Promise<Region | undefined> {
  const simulated = ports.connections.region(simulatedRegionId);
  const picked = await vscode.window.showQuickPick(
    [...regions, ...(simulated ? [simulated] : [])].map((region) => ({
      label: region.label,
      description: new URL(region.baseUrl).host,
      region,
    })),
    {
      title: "Add Connection (1/3): region",
      placeHolder: "Where is your organization? A key works in one region only.",
      ignoreFocusOut: true,
    },
  );
  return picked?.region;
}

async function askKey(title: string): Promise<string | undefined> {
  const pasted = await vscode.window.showInputBox({
    title,
    prompt:
      "Paste the key from Dashboard › My profile › API access. It is tried first, then kept in the system's secret store.",
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const key = cleanApiKey(text);
      if (key === "") return text === "" ? undefined : "There is no key in what was pasted.";
      return isSendable(key) ? undefined : "This has characters that no API key has. Copy it again.";
    },
  });
  const key = pasted === undefined ? undefined : cleanApiKey(pasted);
  return key === "" ? undefined : key;
}

/** How many organizations the key sees; undefined, and a message, where Dashboard does not take it. */
async function tryKey(ports: Ports, region: Region, key: string): Promise<number | undefined> {
  try {
    const client = await ports.connections.trialClient(region, key);
    let count = 0;
    for await (const page of client.pages("/organizations"))
      count += (JSON.parse(page.text) as unknown[]).length;
    return count;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const sentence =
      error.reason === "unauthorized"
        ? `Dashboard (${region.label}) did not accept this key. Check that all of it was copied, and that it belongs to this region.`
        : errorSentence(error);
    void vscode.window.showErrorMessage(`The connection was not added. ${sentence}`);
    return undefined;
  }
}
