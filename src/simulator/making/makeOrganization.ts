import { organizationNames } from "../data/names.ts";
import type { JsonObject } from "../json.ts";
import type { Random } from "./random.ts";

/**
 * The organization at an index. The second lives on the shard; the third of three has its API switched off: it is listed
 * and everything of it answers 404.
 */
export function makeOrganization(index: number, count: number, random: Random): JsonObject {
  const id =
    index === 0
      ? "549236"
      : `${6468294964811}${String(index).padStart(2, "0")}${random.text(4, "0123456789")}`;
  return {
    id,
    name: organizationNames[index] ?? `Customer ${String(index + 1).padStart(String(count).length, "0")}`,
    url: `https://n${index + 1}.meraki.com/o/${random.text(6, letters)}/manage/organization/overview`,
    api: { enabled: index !== 2 },
    licensing: { model: licensingModels[index] ?? "co-term" },
    cloud: { region: { name: "Europe", host: { name: "Germany" } } },
    management: { details: [{ name: "MSP ID", value: `MSP-${random.text(5, "0123456789")}` }] },
    privacy: { byDefault: { enabled: false } },
  };
}

/** One organization of each model, beside the one whose API is off. */
const licensingModels = ["co-term", "per-device", "co-term", "subscription"];

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
