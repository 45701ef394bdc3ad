/** What an administrator may do, from the organization down to single networks and tags. */
export interface AdminAccess {
  readonly orgAccess: string;
  readonly networks: readonly AccessGrant[];
  readonly tags: readonly AccessGrant[];
}

/** Access to one network (by its id) or to all networks with a tag (by its text). */
export interface AccessGrant {
  readonly of: string;
  /** What people know it by: the network's name, or the tag. */
  readonly name: string;
  readonly access: string;
}

/** A level of access in plain words. */
export interface AccessLevel {
  readonly id: string;
  readonly label: string;
  readonly means: string;
}

/** Values of `orgAccess` that POST and PUT take (OpenAPI 1.73.0); meanings from "Managing Dashboard Administrators". */
export const organizationLevels: readonly AccessLevel[] = [
  { id: "full", label: "Full", means: "Sees and changes everything, other administrators included." },
  { id: "read-only", label: "Read-only", means: "Sees everything in the organization and changes nothing." },
  {
    id: "enterprise",
    label: "Enterprise",
    means: "A role for customers of service providers. Ask your provider what it covers.",
  },
  {
    id: "none",
    label: "None",
    means: "Nothing of the organization itself: only the networks and tags that you choose next.",
  },
];

/** Values of `access` to a network or a tag (OpenAPI 1.73.0), the highest first. */
export const networkLevels: readonly AccessLevel[] = [
  { id: "full", label: "Full", means: "Sees and changes all settings of the network." },
  { id: "read-only", label: "Read-only", means: "Sees all settings of the network and changes none." },
  { id: "monitor-only", label: "Monitor-only", means: "Sees how the network is doing, but no settings." },
  {
    id: "guest-ambassador",
    label: "Guest ambassador",
    means: "Manages the guests of splash pages and client VPN, nothing else.",
  },
];

/** The label of a level; what nobody described is shown as it is. */
export function levelLabel(levels: readonly AccessLevel[], id: string): string {
  return levels.find((level) => level.id === id)?.label ?? id;
}

/** Does full access to the organization make single grants pointless? */
export function needsNoGrants(orgAccess: string): boolean {
  return orgAccess === "full";
}

/** The lists as POST and PUT take them. */
export function grantFields({ networks, tags }: Pick<AdminAccess, "networks" | "tags">): {
  readonly networks: readonly { readonly id: string; readonly access: string }[];
  readonly tags: readonly { readonly tag: string; readonly access: string }[];
} {
  return {
    networks: networks.map(({ of, access }) => ({ id: of, access })),
    tags: tags.map(({ of, access }) => ({ tag: of, access })),
  };
}

/** The same grants with one more; it takes the place of an older one for the same. */
export function withGrant(grants: readonly AccessGrant[], grant: AccessGrant): readonly AccessGrant[] {
  const isThere = grants.some(({ of }) => of === grant.of);
  return isThere ? grants.map((each) => (each.of === grant.of ? grant : each)) : [...grants, grant];
}

/** Grants to networks, with the names that people know; a network that is not seen keeps its id. */
export function namedGrants(
  grants: readonly AccessGrant[],
  networks: readonly { readonly id: string; readonly name: string }[],
): readonly AccessGrant[] {
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  return grants.map((grant) => ({ ...grant, name: names.get(grant.of) ?? grant.of }));
}
