import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { ApiError } from "../../api/apiError.ts";
import { errorSentence } from "../../api/errorSentence.ts";
import { regions, type Region } from "../../api/regions.ts";
import { cleanApiKey, isSendable } from "../../connections/apiKey.ts";
import { simulatedRegionId } from "../../connections/simulated.ts";
import { offerToMoveDrafts } from "../drafts/moveDrafts.ts";
import type { Ports } from "../ports.ts";

/** Asks for region, key and label; the key is tried before it is stored. New connections are read-only. */
export async function addConnection(ports: Ports): Promise<void> {
  const region = await askRegion(ports);
  const tried = region && (await askWorkingKey(ports, region, "Add Connection (2/3): API key"));
  if (!region || !tried) return;
  const label = await askLabel(ports, region.label, "Add Connection (3/3): label");
  if (label === undefined) return;
  const connection = { id: randomUUID().slice(0, 8), label, region: region.id, allowsPushes: false };
  await ports.connections.add(connection, tried.key);
  void vscode.window.showInformationMessage(`Connected to Meraki Dashboard: ${tried.organizations}.`);
  await offerToMoveDrafts(ports, connection);
}

/** Replaces the key of a connection, after it was tried. Drafts stay. */
export async function replaceKeyOf(ports: Ports, id: string): Promise<void> {
  const connection = ports.connections.get(id);
  const region = connection && ports.connections.region(connection.region);
  const tried = region && (await askWorkingKey(ports, region, `New API key of ${connection.label}`));
  if (!connection || !tried) return;
  await ports.connections.replaceKey(id, tried.key);
  ports.directory.forget(id);
  ports.tree.refresh();
  void vscode.window.showInformationMessage(`${connection.label} has its new key: ${tried.organizations}.`);
}

const longestLabel = 24;

/** A label that no other connection has. */
export async function askLabel(ports: Ports, value: string, title: string): Promise<string | undefined> {
  const taken = new Set(ports.connections.all().map(({ label }) => label.toLowerCase()));
  const label = await vscode.window.showInputBox({
    title,
    prompt:
      "A short name that tells what is at stake, such as PROD or LAB Acme. It stands beside every push.",
    value,
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (text.trim() === "") return "Type a label.";
      if (text.trim().length > longestLabel)
        return `At most ${longestLabel} characters: it stands in every question.`;
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

interface TriedKey {
  readonly key: string;
  /** "3 organizations" */
  readonly organizations: string;
}

/** Asks for a key until Dashboard takes one, or the person gives up. */
async function askWorkingKey(ports: Ports, region: Region, title: string): Promise<TriedKey | undefined> {
  const key = await askKey(`${title} for ${region.label}`);
  if (key === undefined) return undefined;
  try {
    return { key, organizations: await countOrganizations(ports, region, key) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const again = "Try Again";
    const answer = await vscode.window.showErrorMessage(keySentence(error, region), again);
    return answer === again ? askWorkingKey(ports, region, title) : undefined;
  }
}

async function countOrganizations(ports: Ports, region: Region, key: string): Promise<string> {
  const client = await ports.connections.trialClient(region, key);
  let count = 0;
  for await (const { text } of client.pages("/organizations"))
    count += (JSON.parse(text) as unknown[]).length;
  return count === 1 ? "1 organization" : `${count} organizations`;
}

function keySentence(error: ApiError, { label }: Region): string {
  if (error.reason !== "unauthorized") return `Nothing was stored. ${errorSentence(error)}`;
  return `Dashboard (${label}) did not accept this key, so nothing was stored. Check that all of it was copied, and that it belongs to this region.`;
}
