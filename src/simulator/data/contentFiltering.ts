import type { JsonObject } from "../json.ts";

/** Names of categories by the last part of their ids. Numbers and names are the simulator's own, but for the first. */
const names: Readonly<Record<string, string>> = {
  "1": "Real Estate",
  "2": "Computer and Internet Security",
  "5": "Adult",
  "9": "Alcohol",
  "11": "Gambling",
  "15": "Hacking",
  "22": "Malware Sites",
  "31": "Peer File Transfer",
  "37": "Games",
  "48": "Streaming Video",
  "57": "Phishing",
};

/** What ids of categories begin with. */
export const categoryPrefix = "meraki:contentFiltering/category/";

/** The name of a category, or undefined where there is none of this id. */
export function categoryName(id: string): string | undefined {
  return id.startsWith(categoryPrefix) ? names[id.slice(categoryPrefix.length)] : undefined;
}

/** As a PUT leaves it: categories by their ids. */
export function contentFilteringOf(site: number): JsonObject {
  const blocked = ["5", "11", "22", ...(site % 2 === 0 ? ["37"] : [])];
  return {
    allowedUrlPatterns: ["http://www.acme-hospitals.example", "https://dicom.example.org/viewer"],
    blockedUrlPatterns: ["http://www.betting.example"],
    blockedUrlCategories: blocked.map((number) => categoryPrefix + number),
    urlCategoryListSize: "topSites",
  };
}
