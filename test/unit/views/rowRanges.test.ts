import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { acme } from "./support/rows.ts";
import { Tree } from "./support/tree.ts";

describe("a list of more than 500 rows", () => {
  let simulator: Simulator;
  let tree: Tree;

  before(async () => {
    simulator = await startSimulator({ organizations: 1, networks: 501, devices: 1200, rateLimit: false });
    tree = new Tree(simulator);
  });
  after(() => simulator.stop());

  it("shows ranges, named by their size and their first and last rows", async () => {
    const ranges = await tree.under(await tree.find(acme, "Networks"));
    const rows = await Promise.all(ranges.map((range) => tree.under(range)));
    assert.deepEqual(
      ranges.map(({ label }) => label),
      rows.map((inside) => `${inside.length} · ${inside[0]?.label} – ${inside.at(-1)?.label}`),
    );
    assert.deepEqual(
      rows.map((inside) => inside.length),
      [250, 251],
    );
  });

  it("keeps its order over the ranges", async () => {
    const rows = await tree.all(await tree.find(acme, "Networks"));
    const labels = rows.map(({ label }) => label);
    const order = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
    assert.equal(rows.length, 501);
    assert.deepEqual(labels, labels.toSorted(order.compare));
  });

  it("has unique ids, ranges and rows alike", async () => {
    const list = await tree.find(acme, "Devices");
    const ids = [...(await tree.under(list)), ...(await tree.all(list))].map(({ id }) => id);
    assert.equal(ids.length, 3 + 1200);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("opens a network inside of a range as anywhere", async () => {
    const [range] = await tree.under(await tree.find(acme, "Networks"));
    const [network] = await tree.under(range);
    assert.equal((await tree.under(network)).at(0)?.label, "Settings");
    assert.ok((await tree.under(network)).some(({ label }) => label === "Devices"));
  });
});
