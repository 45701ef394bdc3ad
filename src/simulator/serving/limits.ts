/** Milliseconds since the epoch, by argument, so that tests own the time. */
export interface Clock {
  now(): number;
}

/** How much passes. */
export interface LimitSizes {
  /** Requests a second for each organization; a second's worth may come at once. */
  readonly perOrganization: number;
  /** Requests a second for each source address, whatever they ask for; a second's worth may come at once. */
  readonly perAddress: number;
  /** Claims in 5 minutes for each source address. */
  readonly claims: number;
}

export const documentedLimits: LimitSizes = { perOrganization: 10, perAddress: 100, claims: 10 };

/** Whoever may pass is counted. */
export interface Limits {
  /** The seconds that an organization's request has to wait, or undefined where it may pass. */
  take(organizationId: string): number | undefined;
  /** Whether an address may come in at all. */
  visit(address: string): boolean;
  /** The seconds that a claim has to wait, or undefined where it may pass. */
  claim(address: string): number | undefined;
}

export const unlimited: Limits = { take: () => undefined, visit: () => true, claim: () => undefined };

export function createLimits(clock: Clock, sizes: LimitSizes = documentedLimits): Limits {
  const takeOf = createBuckets(clock, sizes.perOrganization);
  const visit = createBuckets(clock, sizes.perAddress);
  return {
    take: (organizationId) => (takeOf(organizationId) ? undefined : 1),
    visit,
    claim: createWindow(clock, sizes.claims),
  };
}

/** A bucket for each name: it holds a second's worth of requests. */
function createBuckets(clock: Clock, perSecond: number): (name: string) => boolean {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>();
  return (name) => {
    const now = clock.now();
    const { tokens, at } = buckets.get(name) ?? { tokens: perSecond, at: now };
    const gained = (Math.max(0, now - at) / 1000) * perSecond;
    const left = Math.min(perSecond, tokens + gained);
    buckets.set(name, { tokens: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  };
}

/** So many in 5 minutes for each name; the seconds to wait where it is one too many. */
function createWindow(clock: Clock, most: number): (name: string) => number | undefined {
  const passed = new Map<string, readonly number[]>();
  return (name) => {
    const now = clock.now();
    const recent = (passed.get(name) ?? []).filter((at) => now - at < fiveMinutes);
    const passes = recent.length < most;
    passed.set(name, passes ? [...recent, now] : recent);
    return passes ? undefined : Math.ceil(((recent[0] ?? now) + fiveMinutes - now) / 1000);
  };
}

const fiveMinutes = 300_000;
