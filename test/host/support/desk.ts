import { randomUUID } from "node:crypto";
import { startSimulator, type Simulator } from "../../../src/simulator/simulator.ts";
import { simulatorEnvironment } from "../../workbench/simulator.ts";
import { beginningOf, type Beginning } from "./beginning.ts";
import { listenOnLoopback, type Arrived, type Reply } from "./loopback.ts";

/**
 * The other side of the host tests, in the process that starts VS Code: a simulated Dashboard, a hostile server,
 * and a door through which tests inside the extension host reach both. The extension knows the simulator alone.
 */
export interface Desk {
  /** For the extension host. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lets tests see everything that the workbench's page has stored, as text. */
  showStorage(read: () => Promise<string>): void;
  stop(): Promise<void>;
}

export interface DeskParts {
  /** Where this VS Code keeps its files. */
  readonly userData: string;
}

/** Opens everything. Who opens it stops it. */
export async function openDesk(parts: DeskParts): Promise<Desk> {
  const [simulator, untouched] = await Promise.all([startSimulator(options), startSimulator(options)]);
  const seen: Arrived[] = [];
  const hostile = await listenOnLoopback((arrived) => {
    seen.push(arrived);
    return { status: 200, text: "{}" };
  });
  let storage = async (): Promise<string> => "";
  const calls = {
    ...callsOf(simulator, beginningOf(simulator, untouched), seen),
    browserStorage: () => storage(),
  };
  const password = randomUUID();
  const door = await listenOnLoopback((arrived) => answerCall(calls, password, arrived));
  return {
    environment: {
      ...simulatorEnvironment(simulator),
      ORG_EDITOR_DESK: JSON.stringify({
        door: door.origin,
        password,
        hostile: hostile.origin,
        shard: simulator.shardOrigin,
        front: simulator.origin,
        userData: parts.userData,
      }),
    },
    showStorage: (read) => void (storage = read),
    stop: async () => {
      await Promise.all([door, hostile, simulator, untouched].map((server) => server.stop()));
    },
  };
}

const options = { rateLimit: false } as const;

type Named = { readonly id: string; readonly email?: string };
type Calls = Readonly<Record<string, (...given: never[]) => unknown>>;

function callsOf(simulator: Simulator, beginning: Beginning, hostile: Arrived[]): Calls {
  return {
    requests: () => simulator.requests,
    hostileRequests: () => hostile,
    restore: () => beginning.restore(),
    clearRequests() {
      beginning.note();
      simulator.clearRequests();
      hostile.splice(0);
    },
    resource: (path: string) => simulator.resource(path) ?? null,
    edit(path: string, change: Record<string, unknown>) {
      beginning.touch(path);
      simulator.edit(path, change);
    },
    remove(path: string) {
      beginning.touch(path);
      simulator.remove(path);
    },
    behave: (...given: Parameters<Simulator["behave"]>) => simulator.behave(...given),
    fail: ({ path, ...rule }: { path: string }) => simulator.fail({ ...rule, path: new RegExp(path) }),
    clearFaults: () => simulator.clearFaults(),
    revokeKey: () => simulator.revokeKey(simulator.key),
    restoreKey: () => simulator.restoreKey(simulator.key),
    closeOrganization(id: string, status?: 403 | 404) {
      beginning.touch(`/organizations/${id}`);
      simulator.closeOrganization(id, status);
    },
    openOrganization: (id: string) => simulator.openOrganization(id),
    key: () => simulator.key,
    adminId: async (email: string) => {
      const headers = { authorization: `Bearer ${simulator.key}` };
      const [first] = (await (
        await fetch(`${simulator.baseUrl}/organizations`, { headers })
      ).json()) as Named[];
      const admins = await fetch(`${simulator.baseUrl}/organizations/${first?.id}/admins`, { headers });
      return ((await admins.json()) as Named[]).find((admin) => admin.email === email)?.id;
    },
    organizations: async () => {
      const headers = { authorization: `Bearer ${simulator.key}` };
      return (await fetch(`${simulator.baseUrl}/organizations`, { headers })).json();
    },
  };
}

async function answerCall(calls: Calls, password: string, { path, headers, body }: Arrived): Promise<Reply> {
  const call = calls[path.slice(1)];
  if (headers["authorization"] !== `Bearer ${password}` || !call) return { status: 404, text: "{}" };
  const value: unknown = await call(...(JSON.parse(body) as never[]));
  return { status: 200, text: JSON.stringify({ value: value ?? null }) };
}
