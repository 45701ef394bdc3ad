import { policiesOf, snmpOf } from "../data/organizationSettings.ts";
import { textAt } from "../json.ts";
import { createRandom, seedOf } from "./random.ts";
import type { Store } from "../store.ts";

/** What belongs to an organization as a whole, made when it is first looked at. */
export function growOrganization(owner: string, store: Store, seed: number): void {
  const random = createRandom(seedOf(owner, seed));
  store.set(`${owner}/snmp`, snmpOf(random.text(6, "ABCDEFGHJKLMNPQRSTUVWXYZ")));
  const { objects, groups } = policiesOf(firstPolicy + BigInt(random.below(1_000_000)) * 1000n);
  for (const each of objects) store.set(`${owner}/policyObjects/${textAt(each, "id")}`, each);
  for (const each of groups) store.set(`${owner}/policyObjects/groups/${textAt(each, "id")}`, each);
}

/** Beyond 2^53: as a number in plain JavaScript it would lose its last digits. */
const firstPolicy = 579_205_000_000_000_001n;
