import { productMixes } from "../data/models.ts";
import { places, shops, sites } from "../data/names.ts";
import { type JsonObject, type Json, NumberLiteral } from "../json.ts";
import type { Random } from "./random.ts";

/** The networks of the organization at an index: hospitals in the first, shops in the others, one "Guest" in each. */
export function makeNetworks(
  organizationId: string,
  organization: number,
  count: number,
  random: Random,
): JsonObject[] {
  return Array.from({ length: count }, (_, index) => {
    const productTypes = organization === 0 ? hospitalProducts(index) : shopProducts(index);
    const [name, timeZone] = organization === 0 ? hospital(index) : shop(index, organization);
    const id = networkId(organization, index, productTypes.length > 1);
    return {
      id,
      organizationId,
      name,
      productTypes: [...productTypes],
      timeZone,
      tags: tagsOf(productTypes, random),
      enrollmentString: null,
      url: `https://n${organization + 1}.meraki.com/${name.replaceAll(" ", "-")}/n/${random.text(8, letters)}/manage/usage/list`,
      notes: index % 3 === 0 ? "Maintenance on the first Sunday of the month" : "",
      isBoundToConfigTemplate: false,
      details: [],
      isVirtual: false,
      ...(index === 0 ? oddities() : {}),
    };
  });
}

/** The number of a network in its organization, from its id, beginning with 1: the second part of its addresses. */
export function siteOf(networkId: string): number {
  return Number((BigInt(networkId.slice(2)) - firstNetwork) % networksPerOrganization) + 1;
}

/** Keys that no description lists: an integer beyond 2^53, and a map whose integer-like keys are not in order. */
function oddities(): Record<string, Json> {
  return {
    objectRevision: new NumberLiteral("9007199254740993117"),
    floorLabels: new Map<string, Json>([
      ["10", "Helipad"],
      ["2", "Surgery"],
      ["-1", "Archive"],
    ]),
  };
}

function hospital(index: number): readonly [string, string] {
  const [place = "", timeZone = "Europe/Berlin"] = places[index % places.length] ?? [];
  const round = Math.floor(index / places.length);
  if (round === 0) return [place, timeZone];
  const site = sites[(round - 1) % sites.length] ?? "";
  const number = Math.floor((round - 1) / sites.length);
  return [[place, site, ...(number > 0 ? [String(number + 1)] : [])].join(" "), timeZone];
}

function shop(index: number, organization: number): readonly [string, string] {
  const names = [shops[organization % shops.length] ?? "Store", "Guest", "Warehouse"];
  return [names[index] ?? `Store ${index}`, "America/New_York"];
}

function hospitalProducts(index: number): readonly string[] {
  return productMixes[index % productMixes.length] ?? ["wireless"];
}

function shopProducts(index: number): readonly string[] {
  return index === 1 ? ["wireless"] : ["appliance", "switch", "wireless"];
}

/** `L_` for combined networks, `N_` for those of one product; 18 digits, as on the wire. */
export function networkId(organization: number, index: number, isCombined: boolean): string {
  const number = firstNetwork + BigInt(organization) * networksPerOrganization + BigInt(index);
  return `${isCombined ? "L" : "N"}_${number}`;
}

/** The id of a network that is made later; its number is beyond those of every organization. */
export function newNetworkId(number: number, isCombined: boolean): string {
  return `${isCombined ? "L" : "N"}_${firstNetwork + 900n * networksPerOrganization + BigInt(number)}`;
}

const firstNetwork = 646_829_496_481_000_000n;
const networksPerOrganization = 1_000_000n;

function tagsOf(productTypes: readonly string[], random: Random): string[] {
  const own = random.pick(["north", "south", "west", "east"] as const);
  return productTypes.includes("wireless") ? ["guest-wifi", own] : [own];
}

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
