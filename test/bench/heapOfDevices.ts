import { setTimeout as pause } from "node:timers/promises";
import type { Answer, Client } from "../../src/api/requests.ts";
import { Directory } from "../../src/connections/directory.ts";
import { simulatedFromEnvironment } from "../../src/connections/simulated.ts";
import { kind } from "../unit/views/search/support/things.ts";
import { clientOf } from "../unit/views/support/simulated.ts";

/** `node --expose-gc heapOfDevices.ts` prints the MiB that all devices of a simulated organization take on the heap. */
const address = simulatedFromEnvironment(process.env["ORG_EDITOR_SIMULATOR"]);
const [origin = "", shardOrigin = ""] = address?.origins ?? [];
if (!address || !globalThis.gc) throw new Error("A simulator and --expose-gc are needed");
const client = clientOf({ baseUrl: address.baseUrl, key: address.key, origin, shardOrigin });

const [organization] = await new Directory(async () => client).organizations("bench");
const recorded = await recordedPages();
await devicesOf(new Directory(async () => recorded));
const before = await heapMiB();
const directory = new Directory(async () => recorded);
await devicesOf(directory);
const after = await heapMiB();
// What is measured must still be there.
if ([...directory.loaded()].length !== 1) throw new Error("The devices are gone");
process.stdout.write(String(after - before));

/** The client with the pages of the devices, which are read once: what HTTP keeps of them is not counted. */
async function recordedPages(): Promise<Client> {
  const pages: Answer[] = [];
  const list = `/organizations/${organization?.id ?? ""}/devices`;
  for await (const page of client.pages(list, { query: { perPage: 5000 } })) pages.push(page);
  return {
    ...client,
    async *pages() {
      yield* pages;
    },
  };
}

async function devicesOf(from: Directory): Promise<void> {
  const id = organization?.id ?? "";
  const ids = { organizationId: id };
  const items = await from.items({ connection: "bench", organization: id, kind: kind("device"), ids });
  if (items.length !== 10_000) throw new Error(`There are ${items.length} devices`);
}

/** Answers that were read are let go a moment later: the heap is looked at when it has come to rest. */
async function heapMiB(): Promise<number> {
  for (let round = 0; round < 5; round += 1) {
    await pause(50);
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}
