/**
 * Where a connection's credential may go: a domain family over https, or exact origins
 * such as `http://127.0.0.1:1234` (a simulator lists its own; every other port is hostile).
 */
export type TrustedHosts = { readonly family: string } | { readonly origins: readonly string[] };

/**
 * Whether a credential may be sent to `url`. The family matches on a label boundary
 * (`n1.meraki.com`, never `evilmeraki.com`), over https, on the default port, without user info.
 */
export function isTrusted(url: URL, trusted: TrustedHosts): boolean {
  if (url.username !== "" || url.password !== "") return false;
  return "family" in trusted ? belongsToFamily(url, trusted.family) : trusted.origins.includes(url.origin);
}

function belongsToFamily(url: URL, family: string): boolean {
  if (url.protocol !== "https:" || url.port !== "") return false;
  return url.hostname === family || url.hostname.endsWith(`.${family}`);
}
