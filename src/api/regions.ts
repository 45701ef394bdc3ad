import type { TrustedHosts } from "./trustedHosts.ts";

/** One Meraki cloud. A key lives in exactly one of them. */
export interface Region {
  readonly id: string;
  readonly label: string;
  /** Without a trailing slash; every API path is appended to it. */
  readonly baseUrl: string;
  readonly trustedHosts: TrustedHosts;
}

/** The five clouds that the API documentation lists, each with the only domain family its keys may reach. */
export const regions: readonly Region[] = [
  region("global", "Most of the World", "meraki.com"),
  region("canada", "Canada", "meraki.ca"),
  region("china", "China", "meraki.cn"),
  region("india", "India", "meraki.in"),
  region("us-government", "US Government (FedRAMP)", "gov-meraki.com"),
];

/** The region with this id, or `undefined`. */
export function regionById(id: string): Region | undefined {
  return regions.find((each) => each.id === id);
}

function region(id: string, label: string, family: string): Region {
  return { id, label, baseUrl: `https://api.${family}/api/v1`, trustedHosts: { family } };
}
