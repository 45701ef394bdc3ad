import type { PutBehaviour } from "./writing/behaviour.ts";
import { behaviourIn, type Cloud } from "./cloud.ts";
import { editByOther, removeByOther } from "./organizations/edits.ts";
import type { FaultRule, StandingFault } from "./faults/faults.ts";
import { heldPath } from "./organizations/inheritance.ts";
import { type JsonObject, objectAt, writeJson } from "./json.ts";
import { normalPath } from "./serving/paths.ts";
import type { Gate } from "./serving/pipeline.ts";

/** What reaches behind the API: other people, and everything that can go wrong. */
export interface Hands {
  /** What is stored at an API path, secrets and write-only fields included; undefined where there is nothing. */
  resource(path: string): unknown;
  /** Another person changes fields in Dashboard; a document that is not there is made. */
  edit(path: string, change: Record<string, unknown>): void;
  /** Another person deletes it. */
  remove(path: string): void;
  /** Tells a kind to behave against its table, by path template such as `/networks/{networkId}`. */
  behave(pathTemplate: string, behaviour: Partial<PutBehaviour>): void;
  /** Answers an id to clear it by. */
  fail(rule: FaultRule): number;
  /** Ends one fault, or all of them; what hangs goes on. */
  clearFaults(id?: number): void;
  faults(): readonly StandingFault[];
  /** From now on the key is answered with 401. Throws where it is none of the simulator's; so does `restoreKey`. */
  revokeKey(key: string): void;
  restoreKey(key: string): void;
  /** Somebody switches the API of an organization off: all of it answers 404, or 403 where that is wanted, and the list still names it. */
  closeOrganization(id: string, status?: 403 | 404): void;
  openOrganization(id: string): void;
}

export function handsOf({ cloud, keys, faults }: Pick<Gate, "cloud" | "keys" | "faults">): Hands {
  return {
    resource(path) {
      const document = cloud.store.get(heldPath(cloud.store, normalPath(path)));
      return document === undefined ? undefined : JSON.parse(writeJson(document));
    },
    edit: (path, change) => void editByOther(cloud, path, change as JsonObject),
    remove: (path) => removeByOther(cloud, path),
    behave: (template, behaviour) =>
      void cloud.behaviours.set(template, { ...behaviourIn(cloud, template), ...behaviour }),
    fail: (rule) => faults.add(rule),
    clearFaults: (id) => faults.clear(id),
    faults: () => faults.all(),
    revokeKey: (key) => known(keys.revoke(key)),
    restoreKey: (key) => known(keys.restore(key)),
    closeOrganization(id, status = 404) {
      switchApi(cloud, id, false);
      cloud.closedWith.set(id, status);
    },
    openOrganization: (id) => switchApi(cloud, id, true),
  };
}

function known(isKnown: boolean): void {
  if (!isKnown) throw new Error("The simulator has not given out this key");
}

function switchApi(cloud: Cloud, id: string, enabled: boolean): void {
  const path = `/organizations/${id}`;
  const organization = cloud.store.get(path);
  if (organization === undefined) throw new Error(`The simulator has nothing at ${path}`);
  editByOther(cloud, path, { api: { ...objectAt(organization, "api"), enabled } });
}
