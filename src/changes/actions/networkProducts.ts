import type { ActionFinding } from "./actionFindings.ts";

/** A product type that a network can have. */
export interface NetworkProduct {
  readonly id: string;
  readonly label: string;
  readonly holds: string;
  /** Is it documented that it stands beside others in one network? */
  readonly combines: boolean;
}

/**
 * The product types of createOrganizationNetwork (OpenAPI 1.73.0). Which ones combine: those that Meraki's page on
 * combined networks and the Network-as-Code example of a network with all products put together. Of the others nobody
 * says, so they are warned of and Dashboard decides.
 */
export const networkProducts: readonly NetworkProduct[] = [
  {
    id: "appliance",
    label: "Appliance",
    holds: "MX and Z security appliances, one per network",
    combines: true,
  },
  { id: "switch", label: "Switch", holds: "MS and Catalyst switches", combines: true },
  { id: "wireless", label: "Wireless", holds: "MR and CW access points", combines: true },
  { id: "camera", label: "Camera", holds: "MV cameras", combines: true },
  { id: "sensor", label: "Sensor", holds: "MT sensors", combines: true },
  { id: "cellularGateway", label: "Cellular gateway", holds: "MG cellular gateways", combines: true },
  {
    id: "systemsManager",
    label: "Systems Manager",
    holds: "enrolled phones and computers, no Meraki hardware",
    combines: true,
  },
  { id: "campusGateway", label: "Campus gateway", holds: "CW campus gateways", combines: false },
  {
    id: "wirelessController",
    label: "Wireless controller",
    holds: "Catalyst 9800 controllers",
    combines: false,
  },
  { id: "secureConnect", label: "Secure Connect", holds: "Cisco Secure Connect sites", combines: false },
];

/** The label of a product type; one that nobody described is shown as it is. */
export function productLabel(id: string): string {
  return networkProducts.find((product) => product.id === id)?.label ?? id;
}

/** "Wireless network", or "Combined network: Switch, Wireless". */
export function productsText(ids: readonly string[]): string {
  const labels = ids.map(productLabel);
  const [only = ""] = labels;
  return labels.length === 1 ? `${only} network` : `Combined network: ${labels.join(", ")}`;
}

/** What stands against these product types in one network. */
export function productFindings(ids: readonly string[]): readonly ActionFinding[] {
  if (ids.length === 0) return [{ code: "no-products", grade: "blocks" }];
  const open = ids.filter((id) => networkProducts.find((product) => product.id === id)?.combines !== true);
  return ids.length > 1 && open.length > 0
    ? [{ code: "combination-undocumented", grade: "warns", products: open }]
    : [];
}

/** Whether two networks have the same products: a copy needs that exactly. */
export function sameProducts(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}
