import * as vscode from "vscode";
import { kinds } from "../../catalog/overlay/kinds.ts";
import type { Item } from "../../connections/item.ts";
import type { OrganizationPlace } from "../actions/organizationPlace.ts";
import type { Ports } from "../ports.ts";

/** The networks of an organization by name. Rejects with an ApiError. */
export async function networksOf(
  ports: Ports,
  { connection, organization }: OrganizationPlace,
): Promise<readonly Item[]> {
  const kind = kinds.find(({ offers }) => offers?.includes("add-devices"));
  if (!kind) return [];
  const address = { connection: connection.id, organization: organization.id, kind };
  const networks = await ports.directory.items({ ...address, ids: { organizationId: organization.id } });
  return networks.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** One of them; undefined where the person leaves, or where there is none. */
export async function pickNetwork(networks: readonly Item[], title: string): Promise<Item | undefined> {
  if (networks.length === 0) {
    void vscode.window.showInformationMessage("This organization has no network.");
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(networks.map(networkEntry), {
    title,
    placeHolder: "Networks",
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.network;
}

/** Where claimed devices go: a network, or none. Undefined where the person leaves. */
export async function pickTarget(
  networks: readonly Item[],
  organization: string,
): Promise<Item | "inventory" | undefined> {
  if (networks.length === 0) return "inventory";
  const only = {
    label: "$(archive) Inventory only",
    description: `of ${organization}, in no network yet`,
    network: undefined,
  };
  const heading = { label: "Straight into a network", kind: vscode.QuickPickItemKind.Separator };
  const picked = await vscode.window.showQuickPick(
    [only, { ...heading, network: undefined }, ...networks.map(networkEntry)],
    {
      title: "Where do the devices go?",
      placeHolder: "Inventory or networks",
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return picked === only ? "inventory" : picked?.network;
}

function networkEntry(network: Item): vscode.QuickPickItem & { network: Item } {
  return { label: network.name, description: (network.products ?? []).join(", "), network };
}
