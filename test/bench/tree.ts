import { ApiError } from "../../src/api/apiError.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import type { Row } from "../../src/views/tree/row.ts";
import { withSimulator } from "../unit/views/support/simulated.ts";
import { Tree } from "../unit/views/support/tree.ts";
import type { Measure } from "./measure.ts";

const size = { organizations: 1, networks: 1000, devices: 10_000 };

/**
 * `tree.callsFirstShow`: HTTP requests until all devices of a large organization stand under their networks.
 * `rows.maxPerParent`: the most rows under any parent of that tree, everything opened.
 * `tree.callsRepeated`: lists that were answered and asked for again, when everything is opened a second time.
 */
export const measureTree: Measure = () =>
  withSimulator(size, async (simulator) => {
    const tree = new Tree(simulator);
    const devices = await devicesByNetwork(tree);
    if (devices !== size.devices) throw new Error(`The tree shows ${devices} of ${size.devices} devices`);
    const calls = simulator.requests.length;
    const rows = await mostRowsUnder(undefined, tree);
    await mostRowsUnder(undefined, tree);
    return [
      { name: "tree.callsFirstShow", value: calls },
      { name: "rows.maxPerParent", value: rows },
      { name: "tree.callsRepeated", value: repeated(simulator) },
    ];
  });

/** Answers that were given more than once. A list that was refused may be asked for again. */
function repeated({ requests }: Simulator): number {
  const answered = requests.filter(({ status }) => status === 200);
  return answered.length - new Set(answered.map(({ path, query }) => `${path}?${query}`)).size;
}

/** Opens every network of the organization, then its devices, ranges on the way; answers how many devices that shows. */
async function devicesByNetwork(tree: Tree): Promise<number> {
  const [organization] = await tree.under();
  const networks = await tree.all(await listUnder(organization, "network", tree));
  let devices = 0;
  for (const network of networks)
    devices += (await tree.all(await listUnder(network, "device", tree))).length;
  return devices;
}

async function listUnder(row: Row | undefined, kind: string, tree: Tree): Promise<Row> {
  const rows = await tree.under(row);
  const list = rows.find(({ subject }) => subject.is === "list" && subject.kind.id === kind);
  if (!list) throw new Error(`${row?.label ?? "The tree"} has no list of kind ${kind}`);
  return list;
}

/** The most rows under this row or any below it. */
async function mostRowsUnder(row: Row | undefined, tree: Tree): Promise<number> {
  const rows = await tree.under(row).catch(refusedList);
  let most = rows.length;
  for (const each of rows) most = Math.max(most, await mostRowsUnder(each, tree));
  return most;
}

/** VLANs can be switched off in a network: Dashboard refuses their list, and the view says so in one row. */
function refusedList(error: unknown): [] {
  if (error instanceof ApiError && error.reason === "bad-request") return [];
  throw error;
}
