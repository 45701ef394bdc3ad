import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { noFilter } from "../../../../src/views/filter/filter.ts";
import { filterCounts } from "../../../../src/views/filter/filterCounts.ts";
import { filterOffers } from "../../../../src/views/filter/filterOffers.ts";
import type { Lists } from "../../../../src/views/tree/loadedLists.ts";
import { acme } from "../support/rows.ts";
import { connection, Tree } from "../support/tree.ts";

describe("What the filter offers", () => {
  let simulator: Simulator;
  let tree: Tree;
  let lists: Lists;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());
  beforeEach(() => {
    tree = new Tree(simulator);
    lists = { connections: () => [connection("lab", "LAB")], directory: tree.directory };
    simulator.clearRequests();
  });

  it("are all products and no tags before anything was read", () => {
    const { products, tags } = filterOffers(noFilter, lists);
    assert.equal(products.length, 7);
    assert.ok(products.every(({ found }) => found === ""));
    assert.deepEqual(tags, []);
    assert.equal(simulator.requests.length, 0);
  });

  it("are the products and tags of what was read, each with what has it", async () => {
    await tree.labels(acme, "Networks");
    await tree.labels(acme, "Devices");
    const asked = simulator.requests.length;
    const { products, tags } = filterOffers(noFilter, lists);
    const wireless = products.find(({ value }) => value === "wireless");
    assert.match(wireless?.found ?? "", /^10 networks, \d+ devices$/);
    assert.match(tags.find(({ value }) => value === "guest-wifi")?.found ?? "", /^10 networks$/);
    assert.match(tags.find(({ value }) => value === "recently-added")?.found ?? "", /^\d+ devices$/);
    assert.equal(simulator.requests.length, asked);
  });

  it("include what is chosen already, though nothing that was read has it", async () => {
    await tree.labels(acme, "Networks");
    const { products, tags } = filterOffers({ ...noFilter, products: ["sensor"], tags: ["gone"] }, lists);
    for (const offers of [products, tags]) assert.ok(offers.some(({ found }) => found === ""));
    assert.ok(products.some(({ value }) => value === "sensor"));
    assert.ok(tags.some(({ value }) => value === "gone"));
  });

  it("are none of a connection that was removed", async () => {
    await tree.labels(acme, "Networks");
    const none: Lists = { ...lists, connections: () => [] };
    assert.deepEqual(filterOffers(noFilter, none).tags, []);
    assert.equal(filterCounts({ ...noFilter, name: "berlin" }, none), "");
  });
});
