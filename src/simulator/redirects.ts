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
