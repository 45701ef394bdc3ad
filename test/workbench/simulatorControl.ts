import type { FaultRule, StandingFault } from "../../src/simulator/faults/faults.ts";
import { asFaultOrder, type FaultOrder } from "../../src/simulator/faults/faultOrders.ts";
import type { SimulatorAccess } from "./simulator.ts";

/** A fault that stands in a simulator of another process. */
export type OrderedFault = Omit<StandingFault, "rule"> & { readonly rule: FaultOrder };

/** What reaches behind the API of a simulator that runs in another process, through its control address. Each call rejects where it is refused. */
export interface SimulatorControl {
  /** Another person's edit; a small one that the simulator thinks of where no change is given. Answers the document. */
  edit(path: string, change?: Readonly<Record<string, unknown>>): Promise<unknown>;
  remove(path: string): Promise<void>;
  /** Answers an id to clear it by. */
  fail(rule: FaultRule): Promise<number>;
  /** Ends one fault, or all of them; what hangs goes on. */
  clearFaults(id?: number): Promise<void>;
  faults(): Promise<readonly OrderedFault[]>;
  revokeKey(key: string): Promise<void>;
  restoreKey(key: string): Promise<void>;
  closeOrganization(id: string, status?: 403 | 404): Promise<void>;
  openOrganization(id: string): Promise<void>;
}

/** @param access the front's address, and the full key, which opens the control address even when it is revoked */
export function controlOf({ origin, key }: Pick<SimulatorAccess, "origin" | "key">): SimulatorControl {
  const call = async (command: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${origin}/simulator/${command}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The simulator refused ${command} with ${answer.status}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const tell = async (command: string, body: object): Promise<void> => void (await call(command, body));
  return {
    edit: (path, change) => call("edit", { path, ...(change === undefined ? {} : { change }) }),
    remove: (path) => tell("remove", { path }),
    fail: async (rule) => ((await call("fail", asFaultOrder(rule))) as { id: number }).id,
    clearFaults: (id) => tell("clear", id === undefined ? {} : { id }),
    faults: async () => (await call("faults", {})) as readonly OrderedFault[],
    revokeKey: (given) => tell("revoke-key", { key: given }),
    restoreKey: (given) => tell("restore-key", { key: given }),
    closeOrganization: (organization, status = 404) => tell("close-organization", { organization, status }),
    openOrganization: (organization) => tell("open-organization", { organization }),
  };
}

/** What a person types into another terminal to make something go wrong. */
export function faultHint({ origin, key }: Pick<SimulatorAccess, "origin" | "key">): string {
  const command = `curl -H 'Authorization: Bearer ${key}' -d '{"status": 502}' ${origin}/simulator/fail`;
  return `\nThe next request to the simulated Dashboard fails after this (CONTRIBUTING.md has more):\n\n  ${command}\n`;
}
