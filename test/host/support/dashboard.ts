import type { FaultRule, PutBehaviour, RecordedRequest } from "../../../src/simulator/simulator.ts";
import type { Arrived } from "./loopback.ts";

/** Addresses that the runner left in the environment. */
interface DeskAddress {
  readonly door: string;
  readonly password: string;
  readonly hostile: string;
  readonly shard: string;
  readonly front: string;
  readonly userData: string;
}

const text = process.env["ORG_EDITOR_DESK"];
if (!text) throw new Error("The host tests are started with `npm run test:host`: it runs what they look at");

export const desk = JSON.parse(text) as DeskAddress;

/** The simulated Dashboard and the hostile server, as the tests see them from inside the extension host. */
export const dashboard = {
  requests: () => call<RecordedRequest[]>("requests"),
  /** Requests that are not a GET. */
  writes: async () => (await call<RecordedRequest[]>("requests")).filter(({ method }) => method !== "GET"),
  hostileRequests: () => call<Arrived[]>("hostileRequests"),
  /** Makes every resource that was changed what it was at first. */
  restore: () => call("restore"),
  clearRequests: () => call("clearRequests"),
  /** What is stored, secrets included. */
  resource: (path: string) => call<Record<string, unknown> | null>("resource", path),
  edit: (path: string, change: Record<string, unknown>) => call("edit", path, change),
  remove: (path: string) => call("remove", path),
  behave: (template: string, behaviour: Partial<PutBehaviour>) => call("behave", template, behaviour),
  /** Makes requests fail whose path fits the pattern. */
  fail: (rule: Omit<FaultRule, "path"> & { readonly path: string }) => call("fail", rule),
  clearFaults: () => call("clearFaults"),
  /** From now on the key is answered with 401, until it is restored. */
  revokeKey: () => call("revokeKey"),
  restoreKey: () => call("restoreKey"),
  /** Switches the API of an organization off, until it is opened. */
  closeOrganization: (id: string, status: 403 | 404 = 404) => call("closeOrganization", id, status),
  openOrganization: (id: string) => call("openOrganization", id),
  organizations: () => call<{ readonly id: string; readonly name: string }[]>("organizations"),
  /** Id of the administrator of the first organization with this address. */
  adminId: (email: string) => call<string>("adminId", email),
  key: () => call<string>("key"),
  /** Everything that the workbench's page keeps: settings, secrets, mementos. Empty on a desktop. */
  browserStorage: () => call<string>("browserStorage"),
};

async function call<Value>(name: string, ...given: readonly unknown[]): Promise<Value> {
  const answer = await fetch(`${desk.door}/${name}`, {
    method: "POST",
    headers: { authorization: `Bearer ${desk.password}` },
    body: JSON.stringify(given),
  });
  const { value, error } = (await answer.json()) as { value: Value; error?: string };
  if (!answer.ok) throw new Error(`${name}: ${error ?? answer.status}`);
  return value;
}
