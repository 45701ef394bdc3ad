import type { TrustedHosts } from "./trustedHosts.ts";

/** What a connection gives its client. */
export interface Access {
  /** For example `https://api.meraki.com/api/v1`, without a trailing slash. */
  readonly baseUrl: string;
  readonly trustedHosts: TrustedHosts;
  /** The API key. It goes into the Authorization header and nowhere else. */
  credential(): Promise<string>;
  /** Asked anew before each send of a write. */
  allowsPushes(): boolean;
}
