import type { Kind } from "../kind.ts";
import { deviceKinds } from "./deviceKinds.ts";
import { networkKinds } from "./networkKinds.ts";
import { organizationKinds } from "./organizationKinds.ts";

const { organization, ...ofOrganizations } = organizationKinds;

/** Every kind, in the order in which the tree shows them. */
export const kinds: readonly Kind[] = [
  organization,
  ...Object.values(networkKinds),
  ...Object.values(deviceKinds),
  ...Object.values(ofOrganizations),
];

/** The kind with this id, or undefined (an old URI may name one that is gone). */
export function kindById(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}

/** The kinds that a resource of this kind stands under, the nearest first. */
export function kindsAbove({ parent }: Kind): readonly Kind[] {
  const above = kindById(parent ?? "");
  return above ? [above, ...kindsAbove(above)] : [];
}
