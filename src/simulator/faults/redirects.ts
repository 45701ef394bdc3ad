/**
 * Whether the front sends a request on to the shard, and with which status. The second organization lives on the shard:
 * its GETs answer 302, writes to its devices 308, its other writes 307. Of the other organizations only the PUT of an SSID
 * moves (308), so that a client meets a redirected write in an organization whose reads do not redirect. The shard never
 * redirects.
 */
export function redirectStatus(
  method: string,
  path: string,
  livesOnShard: boolean,
): 302 | 307 | 308 | undefined {
  if (!livesOnShard) return method === "PUT" && ssidPath.test(path) ? 308 : undefined;
  if (method === "GET") return 302;
  return path.startsWith("/devices/") ? 308 : 307;
}

const ssidPath = /^\/networks\/[^/]+\/wireless\/ssids\/[^/]+$/;

/** Where a simulator listens. Nobody who trusts its front and its shard has reason to trust the stranger. */
export interface Origins {
  readonly front: string;
  readonly shard: string;
  readonly stranger: string;
}

export type RedirectTarget = keyof typeof locations;

/** What stands in `Location`; undefined where there is to be none. */
export function locationOf(target: RedirectTarget, url: URL, origins: Origins): string | undefined {
  return locations[target](url, origins);
}

/** Each from the address that was asked for. */
const locations = {
  /** From the front to the shard and back: told always, it is a loop of two. */
  other: (url, origins) => otherOf(url, origins) + local(url),
  itself: (url) => url.href,
  /** A trusted host, and another path: what a session that has ended looks like. */
  elsewhere: (url, origins) => `${otherOf(url, origins)}/login/dashboard_login`,
  stranger: (url, { stranger }) => stranger + local(url),
  /** Reads like the own origin, and is a user name at the stranger's. */
  disguised: (url, { stranger }) => `http://${url.host}@${new URL(stranger).host}${local(url)}`,
  /** A host of Dashboard's own, without encryption (node-meraki-dashboard issue 2). */
  clearText: (url) => `http://n1.meraki.com${local(url)}`,
  /** Names a host and no scheme: legal, and the shard's. */
  relative: (url, origins) => `//${new URL(otherOf(url, origins)).host}${local(url)}`,
  garbage: () => "http://[",
  nowhere: () => undefined,
} satisfies Record<string, (url: URL, origins: Origins) => string | undefined>;

export const redirectTargets = Object.keys(locations) as readonly RedirectTarget[];

function otherOf(url: URL, { front, shard }: Origins): string {
  return url.origin === front ? shard : front;
}

function local({ pathname, search }: URL): string {
  return pathname + search;
}
