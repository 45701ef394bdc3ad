import { ApiError } from "../../src/api/apiError.ts";
import { Directory } from "../../src/connections/directory.ts";
import type { NewRow, Row } from "../../src/views/row.ts";
import { childrenOf, type RowSources } from "../../src/views/rowChildren.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import type { Measure } from "./measure.ts";
import { clientOf, withSimulator } from "./simulated.ts";

const size = { organizations: 1, networks: 1000, devices: 10_000 };

/**
 * `tree.callsFirstShow`: HTTP requests until all devices of a large organization stand under their networks.
 * `rows.maxPerParent`: the most rows under any parent of that tree, everything opened.
 */
export const measureTree: Measure = () =>
  withSimulator(size, async (simulator) => {
    const sources = sourcesOf(simulator);
    const organization = await largeOrganization(sources);
    const devices = await devicesByNetwork(organization, sources);
    if (devices !== size.devices) throw new Error(`The tree shows ${devices} of ${size.devices} devices`);
    const calls = simulator.requests.length;
    const rows = await mostRowsUnder(undefined, sources);
    return [
      { name: "tree.callsFirstShow", value: calls },
      { name: "rows.maxPerParent", value: rows },
    ];
  });

function sourcesOf(simulator: Simulator): RowSources {
  const client = clientOf(simulator);
  const connection = { id: "bench", label: "BENCH", region: "simulated", allowsPushes: false };
  return { connections: () => [connection], directory: new Directory(async () => client) };
}

/** The first thing that a person opens. */
async function largeOrganization(sources: RowSources): Promise<Row> {
  const [first] = await opened(undefined, sources);
  if (!first) throw new Error("The tree has no organization");
  return first;
}

/** Opens every network of the organization, then its devices, ranges on the way; answers how many devices that shows. */
async function devicesByNetwork(organization: Row, sources: RowSources): Promise<number> {
  const networks = await leaves(await listUnder(organization, "network", sources), sources);
  let devices = 0;
  for (const network of networks)
    devices += (await leaves(await listUnder(network, "device", sources), sources)).length;
  return devices;
}

async function listUnder(row: Row, kind: string, sources: RowSources): Promise<Row> {
  const rows = await opened(row, sources);
  const list = rows.find(({ subject }) => subject.is === "list" && subject.kind.id === kind);
  if (!list) throw new Error(`${row.label} has no list of kind ${kind}`);
  return list;
}

/** The rows of a list, those inside its ranges included. */
async function leaves(row: Row, sources: RowSources): Promise<Row[]> {
  const rows = await opened(row, sources);
  const inside = rows.map(async (each) => (each.subject.is === "range" ? leaves(each, sources) : [each]));
  return (await Promise.all(inside)).flat();
}

/** The most rows under this row or any below it. */
async function mostRowsUnder(row: Row | undefined, sources: RowSources): Promise<number> {
  const rows = await opened(row, sources).catch(oneErrorRow);
  let most = rows.length;
  for (const each of rows) most = Math.max(most, await mostRowsUnder(each, sources));
  return most;
}

async function opened(row: Row | undefined, sources: RowSources): Promise<Row[]> {
  const rows = await childrenOf(row, sources);
  return rows.map((each) => placed(each, row));
}

/** A list that Dashboard refuses shows as one row: VLANs can be switched off. */
function oneErrorRow(error: unknown): [] {
  if (error instanceof ApiError && error.reason === "bad-request") return [];
  throw error;
}

function placed({ key, description = "", ...rest }: NewRow, parent: Row | undefined): Row {
  return { ...rest, description, id: `${parent?.id ?? ""}/${key}`, parent };
}
