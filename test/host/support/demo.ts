import * as vscode from "vscode";
import { refOf, type Ref } from "../../../src/catalog/ref.ts";
import { uriPath } from "../../../src/catalog/uri.ts";

/** The organization of the demo that has everything, and the one that lives on the shard. */
export const organizations = { hospitals: "549236" };

export const networks = {
  berlin: "L_646829496481000000",
  hamburg: "L_646829496481000001",
  munich: "L_646829496481000002",
  cologne: "L_646829496481000003",
  vienna: "L_646829496481000005",
  zurich: "L_646829496481000006",
  /** Bound to a template, so that nothing but reads reaches its settings. */
  dresden: "L_646829496481000010",
  lyon: "L_646829496481000011",
};

/** A resource of the demo: its address in the editor and in the API. */
export interface Resource {
  readonly uri: vscode.Uri;
  readonly ref: Ref;
  readonly path: string;
}

/** A resource by its kind and API path. The name is what tabs show; it is no part of the address. */
export function resourceAt(
  kind: string,
  path: string,
  name = "Name",
  { connection = "demo", organization = organizations.hospitals } = {},
): Resource {
  const ref = refOf(connection, organization, kind, path);
  if (!ref) throw new Error(`No ${kind} at ${path}`);
  return { uri: vscode.Uri.from({ scheme: "meraki", path: uriPath(ref, name) }), ref, path };
}

export function vlan(network: string, id: number, name = `VLAN ${id}`): Resource {
  return resourceAt("vlan", `/networks/${network}/appliance/vlans/${id}`, name);
}

export function ssid(network: string, number: number, name = `SSID ${number}`): Resource {
  return resourceAt("ssid", `/networks/${network}/wireless/ssids/${number}`, name);
}

export function rules(network: string): Resource {
  return resourceAt("l3rules", `/networks/${network}/appliance/firewall/l3FirewallRules`, "Rules");
}
