import { Directory } from "../../src/connections/directory.ts";
import type { Item } from "../../src/connections/item.ts";
import { createRandom, type Random } from "../../src/simulator/making/random.ts";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { GoToSearch } from "../../src/views/search/goToSearch.ts";
import { clientOf, withSimulator } from "../unit/views/support/simulated.ts";
import { kind } from "../unit/views/search/support/things.ts";
import { connection } from "../unit/views/support/tree.ts";
import type { Measure } from "./measure.ts";

const size = { organizations: 1, networks: 1000, devices: 9000 };
const labels = ["LAB", "PROD"];
const objects = 20_000;
const searches = 1500;

/** `goto.p95ms`: what one keystroke costs, of 1,500 searches that are typed letter by letter over 20,000 loaded objects. */
export const measureGoTo: Measure = () =>
  withSimulator({ ...size, seed: 1 }, (one) =>
    withSimulator({ ...size, seed: 2 }, async (other) => {
      const directory = await loadedDirectory([one, other]);
      const search = await searchOver(directory);
      const things = [...directory.loaded()].flatMap(({ items }) => items);
      const times = type(search, things).toSorted((left, right) => left - right);
      return [{ name: "goto.p95ms", value: times[Math.floor(times.length * 0.95)] ?? Number.NaN }];
    }),
  );

/** A connection for each simulator, with the lists that the tree reads. */
async function loadedDirectory(simulators: readonly Simulator[]): Promise<Directory> {
  const clients = new Map(labels.map((label, at) => [label, simulators[at] && clientOf(simulators[at])]));
  const directory = new Directory(async (label) => clients.get(label));
  for (const label of labels) await readLists(directory, label);
  return directory;
}

async function searchOver(directory: Directory): Promise<GoToSearch> {
  const search = new GoToSearch({
    connections: () => labels.map((label) => connection(label, label)),
    directory,
    documents: [],
    pinned: [],
    breathe: async () => undefined,
  });
  await search.load();
  if (search.size < objects) throw new Error(`Only ${search.size} objects are loaded`);
  return search;
}

async function readLists(directory: Directory, label: string): Promise<void> {
  for (const { id } of await directory.organizations(label))
    for (const each of ["network", "device", "admin"])
      await directory.items({
        connection: label,
        organization: id,
        kind: kind(each),
        ids: { organizationId: id },
      });
}

/** Types each text, with a mistake that is taken back in some; answers the time of each keystroke, in milliseconds. */
function type(search: GoToSearch, things: readonly Item[]): number[] {
  const random = createRandom(objects);
  const times: number[] = [];
  for (let at = 0; at < searches; at += 1) {
    const text = textFor(() => things[random.below(things.length)], random);
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length);
      if (random.below(10) === 0) times.push(timed(() => search.search(`${typed}x`)));
      times.push(timed(() => search.search(typed)));
    }
  }
  return times;
}

/** A name, a serial or MAC address in some notation, a tag, two words, what nothing is called, or a path. */
function textFor(any: () => Item | undefined, random: Random): string {
  const { name = "", id = "", alias = "", network = "N_1", tags = [], detail = "" } = any() ?? {};
  return random.pick([
    name,
    id,
    id.toLowerCase().replaceAll("-", ""),
    alias,
    alias.replaceAll(":", ""),
    detail,
    `#${tags[0] ?? "none"}`,
    `acme ${detail}`,
    `${detail} ${any()?.name ?? ""}`,
    name.replaceAll("-", ""),
    "nowhere at all",
    `/devices/${id}`,
    `/networks/${network}/appliance/vlans/10`,
  ]);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
