import type { ActionFinding } from "./actionFindings.ts";

/** A product type that a network can have. */
export interface NetworkProduct {
  readonly id: string;
  readonly label: string;
  /** What its hardware is called, one and many. */
  readonly device: readonly [one: string, many: string];
  readonly holds: string;
  /** Does a site reach the world through it? */
  readonly isUplink?: true;
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
    device: ["security appliance", "security appliances"],
    holds: "MX and Z security appliances, one per network",
    isUplink: true,
    combines: true,
  },
  {
    id: "switch",
    label: "Switch",
    device: ["switch", "switches"],
    holds: "MS and Catalyst switches",
    combines: true,
  },
  {
    id: "wireless",
    label: "Wireless",
    device: ["access point", "access points"],
    holds: "MR and CW access points",
    combines: true,
  },
  { id: "camera", label: "Camera", device: ["camera", "cameras"], holds: "MV cameras", combines: true },
  { id: "sensor", label: "Sensor", device: ["sensor", "sensors"], holds: "MT sensors", combines: true },
  {
    id: "cellularGateway",
    label: "Cellular gateway",
    device: ["cellular gateway", "cellular gateways"],
    holds: "MG cellular gateways",
    combines: true,
  },
  {
    id: "systemsManager",
    label: "Systems Manager",
    device: ["enrolled device", "enrolled devices"],
    holds: "enrolled phones and computers, no Meraki hardware",
    combines: true,
  },
  {
    id: "campusGateway",
    label: "Campus gateway",
    device: ["campus gateway", "campus gateways"],
    holds: "CW campus gateways",
    combines: false,
  },
  {
    id: "wirelessController",
    label: "Wireless controller",
    device: ["wireless controller", "wireless controllers"],
    holds: "Catalyst 9800 controllers",
    combines: false,
  },
  {
    id: "secureConnect",
    label: "Secure Connect",
    device: ["Secure Connect site", "Secure Connect sites"],
    holds: "Cisco Secure Connect sites",
    combines: false,
  },
];

/** "1 security appliance", "2 switches"; what nobody described is a device. */
export function countedDevices(id: string, count: number): string {
  const [one, many] = productOf(id)?.device ?? ["other device", "other devices"];
  return `${count} ${count === 1 ? one : many}`;
}

/** Does a site go offline without devices of this product type? */
export function isUplink(id: string): boolean {
  return productOf(id)?.isUplink === true;
}

/** The label of a product type; one that nobody described is shown as it is. */
export function productLabel(id: string): string {
  return productOf(id)?.label ?? id;
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
  const open = ids.filter((id) => productOf(id)?.combines !== true);
  return ids.length > 1 && open.length > 0
    ? [{ code: "combination-undocumented", grade: "warns", products: open }]
    : [];
}

/** Whether two networks have the same products: a copy needs that exactly. */
export function sameProducts(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join();
}

function productOf(id: string): NetworkProduct | undefined {
  return networkProducts.find((product) => product.id === id);
}
