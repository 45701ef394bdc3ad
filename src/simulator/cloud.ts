import { behaviourOf, type PutBehaviour, putBehaviours } from "./writing/behaviour.ts";
import { type ChangeLog, createChangeLog } from "./organizations/changeLog.ts";
import { growSettings } from "./making/growSettings.ts";
import { textAt } from "./json.ts";
import type { Clock } from "./serving/limits.ts";
import { matchPath, ownerPath } from "./serving/paths.ts";
import { type KeyHolder, populate, type WorldSize } from "./making/populate.ts";
import { createStore, type Store } from "./store.ts";

/** All that the simulated cloud knows. */
export interface Cloud {
  readonly store: Store;
  readonly clock: Clock;
  readonly changes: ChangeLog;
  /** Behaviours against the table, by path template. */
  readonly behaviours: Map<string, PutBehaviour>;
  /** Orders, serials and license keys that somebody has claimed. */
  readonly claimed: Set<string>;
  /** Counts what is made here from 1: an id is never given twice. */
  readonly nextNumber: () => number;
  /** What an organization answers whose API is switched off; 404 where nothing is said. */
  readonly closedWith: Map<string, 403 | 404>;
  /** The one organization whose resources are at the shard. */
  readonly shardOrganization: string | undefined;
}

export function createCloud(size: WorldSize, holders: readonly KeyHolder[], clock: Clock): Cloud {
  const store = createStore(growSettings(size.seed));
  populate(store, size, holders);
  const [, second] = store.list("/organizations");
  let numbers = 0;
  return {
    store,
    clock,
    changes: createChangeLog(clock),
    behaviours: new Map(),
    closedWith: new Map(),
    claimed: new Set(),
    nextNumber: () => (numbers += 1),
    shardOrganization: second === undefined ? undefined : textAt(second, "id"),
  };
}

/** The template that a path belongs to; the path itself where nobody has told of one. */
export function templateOf(cloud: Cloud, path: string): string {
  const templates = [...cloud.behaviours.keys(), ...Object.keys(putBehaviours)];
  return templates.find((template) => matchPath(template, path) !== undefined) ?? path;
}

export function behaviourIn(cloud: Cloud, template: string): PutBehaviour {
  return cloud.behaviours.get(template) ?? behaviourOf(template);
}

/** The organization that a path belongs to; undefined for what belongs to none, or is not there. */
export function organizationOf(store: Store, path: string): string | undefined {
  const [, scope, id] = path.split("/");
  const owner = store.get(ownerPath(path));
  if (owner === undefined) return undefined;
  if (scope === "organizations") return id;
  if (scope === "networks") return textAt(owner, "organizationId");
  return scope === "devices" ? organizationOf(store, `/networks/${textAt(owner, "networkId")}`) : undefined;
}
