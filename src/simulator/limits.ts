/** Milliseconds since the epoch, by argument, so that tests own the time. */
export interface Clock {
  now(): number;
}

/** Each limit answers the seconds to wait, or undefined where the request may pass (and is counted). */
export interface Limits {
  /** 10 requests a second for each organization, with a burst of 10 more. */
  take(organizationId: string): number | undefined;
  /** 10 claims in 5 minutes for each address. */
  claim(address: string): number | undefined;
}

export const unlimited: Limits = { take: () => undefined, claim: () => undefined };

export function createLimits(clock: Clock): Limits {
  const buckets = new Map<string, Bucket>();
  const claims = new Map<string, readonly number[]>();
  return {
    take(organizationId) {
      const bucket = refill(buckets.get(organizationId), clock.now());
      const passes = bucket.tokens >= 1;
      buckets.set(organizationId, passes ? { ...bucket, tokens: bucket.tokens - 1 } : bucket);
      return passes ? undefined : 1;
    },
    claim(address) {
      const now = clock.now();
      const recent = (claims.get(address) ?? []).filter((at) => now - at < claimWindow);
      const passes = recent.length < claimsPerWindow;
      claims.set(address, passes ? [...recent, now] : recent);
      return passes ? undefined : Math.ceil(((recent[0] ?? now) + claimWindow - now) / 1000);
    },
  };
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const capacity = 10;
const refillPerSecond = 10;
const claimsPerWindow = 10;
const claimWindow = 300_000;

function refill(bucket: Bucket | undefined, now: number): Bucket {
  if (bucket === undefined) return { tokens: capacity, at: now };
  const gained = (Math.max(0, now - bucket.at) / 1000) * refillPerSecond;
  return { tokens: Math.min(capacity, bucket.tokens + gained), at: now };
}
