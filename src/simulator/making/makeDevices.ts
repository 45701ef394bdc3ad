import { mix, type Model, models } from "../data/models.ts";
import { places } from "../data/names.ts";
import { type JsonObject, listAt, textAt } from "../json.ts";
import type { Random } from "./random.ts";

/** So many devices, dealt to the networks in turn; each gets what its products allow. Serials are unique within a world. */
export function makeDevices(networks: readonly JsonObject[], count: number, random: Random): JsonObject[] {
  if (networks.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const site = index % networks.length;
    const network = networks[site] ?? {};
    const round = Math.floor(index / networks.length);
    return makeDevice(network, site, index, productFor(network, round), round, random);
  });
}

function makeDevice(
  network: JsonObject,
  site: number,
  index: number,
  productType: string,
  round: number,
  random: Random,
): JsonObject {
  const model = random.pick(models[productType] ?? fallback);
  const [, , lat = 0, lng = 0, address = ""] = places[site % places.length] ?? [];
  const code = textAt(network, "name").slice(0, 3).toLowerCase();
  return {
    name: round === 4 ? null : `${model.prefix}-${code}-${String(round + 1).padStart(2, "0")}`,
    lat,
    lng,
    address,
    notes: "",
    tags:
      productType === "wireless" ? ["recently-added", random.pick(["ward", "lobby", "office"] as const)] : [],
    networkId: textAt(network, "id"),
    serial: serialOf(model, index, textAt(network, "organizationId"), random),
    model: model.model,
    mac: `${model.vendor}:${macTail(index)}`,
    lanIp: round % 4 === 3 || productType === "appliance" ? null : `10.${site % 250}.1.${10 + (round % 240)}`,
    firmware: model.firmware,
    productType,
    floorPlanId: null,
    url: `https://n1.meraki.com/n/manage/nodes/new_list/${1_000_000 + index}`,
    details: [],
    configurationUpdatedAt: "2026-10-27T15:12:44Z",
    ...(productType === "appliance" ? { wan1Ip: `198.51.100.${index % 250}`, wan2Ip: null } : {}),
    ...(productType === "wireless" ? { beaconIdParams } : {}),
  };
}

const fallback = models["wireless"] ?? [
  { model: "MR46", firmware: "", serial: "Q3AC", vendor: "ac:17:c8", prefix: "ap" },
];

const beaconIdParams = { uuid: "00000000-0000-0000-0000-000000000000", major: 0, minor: 0 };

function productFor(network: JsonObject, round: number): string {
  const allowed = listAt(network, "productTypes").map(String);
  const fitting = mix.filter((product) => allowed.includes(product));
  return fitting[round % fitting.length] ?? "wireless";
}

/** Four characters carry the index, so that no two are alike; the rest is drawn. */
function serialOf(model: Model, index: number, organizationId: string, random: Random): string {
  const unique = (index * 7919 + Number(organizationId.slice(-4)) * 31) % 29 ** 4;
  return `${model.serial}-${random.text(4, alphabet)}-${inAlphabet(unique)}`;
}

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456";

function inAlphabet(number: number): string {
  return Array.from({ length: 4 }, (_, place) => alphabet.charAt(Math.floor(number / 29 ** place) % 29)).join(
    "",
  );
}

/** Three bytes; an odd factor keeps them unique. */
function macTail(index: number): string {
  const hex = ((index * 0x9e_37_79 + 0x12_34_56) % 0x1_00_00_00).toString(16).padStart(6, "0");
  return [hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)].join(":");
}
