import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { kindsBelow } from "../../../src/views/tree/kindsBelow.ts";
import type { Row } from "../../../src/views/tree/row.ts";
import { acme, tabOf } from "./support/rows.ts";
import { Tree } from "./support/tree.ts";

describe("the rows of devices", () => {
  let simulator: Simulator;
  let tree: Tree;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());
  beforeEach(() => {
    simulator.clearRequests();
    tree = new Tree(simulator);
  });

  it("stand under their networks without a further request, each once", async () => {
    const all = await tree.under(await tree.find(acme, "Devices"));
    const networks = await tree.under(await tree.find(acme, "Networks"));
    const asked = simulator.requests.length;
    const byNetwork = await Promise.all(networks.map((network) => devicesOf(tree, network)));
    assert.equal(simulator.requests.length, asked);
    assert.ok(byNetwork.every((devices) => devices.length === 5));
    assert.deepEqual(byNetwork.flat().map(idOf).toSorted(), all.map(idOf).toSorted());
    for (const [at, network] of networks.entries())
      for (const device of byNetwork[at] ?? [])
        assert.equal(networkOf(simulator, device), network.place.ids["networkId"]);
  });

  it("are sorted as people count", async () => {
    const zurich = await tree.find(acme, "Networks", "Zurich");
    const paths = (await devicesOf(tree, zurich)).map(pathOf);
    const names = ["ap 10", "AP 2", "ap 1", "Äpp", "zz"];
    paths.forEach((path, at) => simulator.edit(path, { name: names[at] }));
    const labels = await new Tree(simulator).labels(acme, "Networks", "Zurich", "Devices");
    assert.deepEqual(labels, ["ap 1", "AP 2", "ap 10", "Äpp", "zz"]);
  });

  it("without a name go by their MAC address, and by their model in any case", async () => {
    const devices = await tree.under(await tree.find(acme, "Devices"));
    const unnamed = devices.filter((device) => stored(simulator, device)["name"] === null);
    assert.ok(unnamed.length > 0);
    for (const device of unnamed) assert.equal(device.label, stored(simulator, device)["mac"]);
    for (const device of devices) assert.equal(device.description, stored(simulator, device)["model"]);
  });

  it("without a name come last: their numbers tell nobody where to look", async () => {
    const devices = await tree.under(await tree.find(acme, "Devices"));
    const isUnnamed = devices.map((device) => stored(simulator, device)["name"] === null);
    const first = isUnnamed.indexOf(true);
    assert.ok(first > 0);
    assert.ok(isUnnamed.slice(first).every(Boolean));
  });

  it("keep one tab, wherever they are opened from", async () => {
    const zurich = await tree.find(acme, "Networks", "Zurich");
    const [device] = await devicesOf(tree, zurich);
    const all = await tree.under(await tree.find(acme, "Devices"));
    const same = all.find((each) => device && idOf(each) === idOf(device));
    assert.ok(device && same);
    assert.equal(tabOf(device), tabOf(same));
    assert.equal(tabOf(device), `Zurich · ${device.label}`);
  });

  it("open into what their product has, before anything is asked for", async () => {
    const devices = await tree.under(await tree.find(acme, "Devices"));
    simulator.clearRequests();
    const wanted: Readonly<Record<string, readonly string[]>> = {
      switch: ["Management Interface", "Ports"],
      appliance: ["Management Interface"],
      wireless: ["Management Interface"],
      camera: [],
    };
    for (const [product, labels] of Object.entries(wanted)) {
      const device = withProduct(devices, product);
      const rows = await tree.under(device);
      assert.deepEqual(
        rows.map(({ label }) => label),
        labels,
      );
      assert.equal(kindsBelow(device.subject).length, labels.length);
    }
    assert.equal(simulator.requests.length, 0);
  });

  it("have ports in the order of their numbers, by number and name, in one call", async () => {
    const device = withProduct(await tree.under(await tree.find(acme, "Devices")), "switch");
    const list = (await tree.under(device)).find(({ label }) => label === "Ports");
    simulator.clearRequests();
    const ports = await tree.under(list);
    assert.equal(simulator.requests.length, 1);
    assert.deepEqual(
      ports.map(({ label }) => Number.parseInt(label, 10)),
      ports.map((_, index) => index + 1),
    );
    const [first, , third] = ports;
    assert.ok(first && third);
    assert.deepEqual([first.label, third.label], ["1 Nurses' station", "3"]);
    assert.equal(tabOf(first), `${device.label} · 1 Nurses' station`);
    assert.equal(tabOf(third), `${device.label} · Port 3`);
    assert.match(pathOf(third), /^\/devices\/[\w-]+\/switch\/ports\/3$/);
  });

  it("name the device in the tab of its management interface", async () => {
    const device = withProduct(await tree.under(await tree.find(acme, "Devices")), "wireless");
    const [management] = await tree.under(device);
    assert.ok(management);
    assert.equal(tabOf(management), `${device.label} · Management Interface`);
  });

  it("go by their organization where their networks cannot be read", async () => {
    simulator.fail({ path: /\/networks$/, status: 403 });
    const [device] = await tree.under(await tree.find(acme, "Devices"));
    assert.ok(device);
    assert.equal(tabOf(device), `${acme} · ${device.label}`);
  });
});

async function devicesOf(tree: Tree, network: Row): Promise<Row[]> {
  const list = (await tree.under(network)).find(({ label }) => label === "Devices");
  return tree.under(list);
}

function withProduct(devices: readonly Row[], product: string): Row {
  const found = devices.find(
    ({ subject }) => subject.is === "resource" && subject.item?.products?.includes(product),
  );
  return found ?? assert.fail(`No ${product}`);
}

function idOf({ subject }: Row): string {
  return subject.is === "resource" ? (subject.item?.id ?? "") : "";
}

function pathOf({ subject }: Row): string {
  return subject.is === "resource" ? subject.path : "";
}

function stored(simulator: Simulator, row: Row): Record<string, unknown> {
  return simulator.resource(pathOf(row)) as Record<string, unknown>;
}

function networkOf(simulator: Simulator, row: Row): unknown {
  return stored(simulator, row)["networkId"];
}
