import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { noFilter, type Filter } from "../../../src/views/filter/filter.ts";
import { everyRow, type RowChoices } from "../../../src/views/tree/rowChoices.ts";
import { acme } from "./support/rows.ts";
import { connection, Tree } from "./support/tree.ts";

describe("the rows of a tree that is narrowed", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());
  beforeEach(() => simulator.clearRequests());

  it("say first to what, and how much of what was read that leaves", async () => {
    const tree = narrowed(simulator, { products: ["wireless"], tags: ["north"] });
    await tree.labels(acme, "Networks");
    await tree.labels(acme, "Devices");
    const [first] = await tree.under();
    assert.equal(first?.label, "Filtered: Wireless, #north");
    assert.match(first.description, /^[1-9]\d* of 12 networks, 0 of 60 devices$/);
    assert.equal(first.subject.is, "filter");
  });

  it("count organizations where they are asked for", async () => {
    const [first, ...others] = await narrowed(simulator, { organization: "acme" }).under();
    assert.equal(first?.description, "2 of 3 organizations");
    assert.deepEqual(
      others.map(({ label }) => label),
      [acme, "Acme Research Lab"],
    );
  });

  it("say so above connections, too", async () => {
    const [first, second] = await new Tree(
      simulator,
      [connection("prod", "PROD"), connection("lab", "LAB")],
      { ...everyRow, filter: { ...noFilter, name: "berlin" } },
    ).under();
    assert.equal(first?.label, "Filtered: “berlin”");
    assert.equal(second?.label, "PROD");
  });

  it("are the networks that match; the organizations stay", async () => {
    const tree = narrowed(simulator, { name: "burg" });
    assert.deepEqual(await tree.labels(acme, "Networks"), ["Hamburg"]);
    assert.ok((await tree.labels()).includes("Blue Harbor Retail"));
  });

  it("are all devices of the product inside of a network that matches", async () => {
    const tree = narrowed(simulator, { name: "burg", products: ["switch"] });
    const devices = await tree.under(await tree.find(acme, "Networks", "Hamburg", "Devices"));
    assert.ok(devices.length > 0 && devices.length < 5);
    for (const { subject } of devices)
      assert.deepEqual(subject.is === "resource" && subject.item?.products, ["switch"]);
  });

  it("are never silently missing: a list without matches says so", async () => {
    const tree = narrowed(simulator, { name: "nowhere" });
    assert.deepEqual(await tree.labels(acme, "Networks"), ["No networks match the filter"]);
    assert.deepEqual(await tree.labels(acme, "Devices"), ["No devices match the filter"]);
    assert.ok((await tree.labels(acme, "Admins")).length > 1);
  });

  it("are one message where no organization matches", async () => {
    const rows = await narrowed(simulator, { organization: "nowhere" }).under();
    assert.deepEqual(
      rows.map(({ label, subject }) => [label, subject.is === "message" && subject.tone]),
      [["No organizations match the filter", "filtered"]],
    );
  });

  it("ask Dashboard for nothing more", async () => {
    const all = new Tree(simulator);
    for (const list of ["Networks", "Devices"]) await all.labels(acme, list);
    const asked = new Set(simulator.requests.map(({ path }) => path));
    simulator.clearRequests();
    const tree = narrowed(simulator, { name: "ber", tags: ["north"] });
    for (const list of ["Networks", "Devices"]) await tree.labels(acme, list);
    await tree.under();
    assert.ok(simulator.requests.length >= 3);
    assert.deepEqual(
      simulator.requests.map(({ path }) => path).filter((path) => !asked.has(path)),
      [],
    );
  });
});

describe("rows that are pinned or hidden", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());

  it("stand first, with a word for it, or are gone, with a count of them", async () => {
    const ids = await idsOf(simulator);
    const tree = chosen(simulator, { pinned: [ids("Zurich"), ids("Munich")], hidden: [ids("Berlin")] });
    const rows = await tree.under(await tree.find(acme, "Networks"));
    assert.deepEqual(
      rows.slice(0, 3).map(({ label }) => label),
      ["Munich", "Zurich", "Bremen"],
    );
    assert.match(rows[0]?.description ?? "", /^pinned, /);
    assert.doesNotMatch(rows[2]?.description ?? "", /pinned/);
    assert.equal(rows.at(-1)?.label, "1 hidden network");
    assert.ok(!rows.some(({ label }) => label === "Berlin"));
  });

  it("are hidden though they are pinned, and not pinned into what the filter leaves", async () => {
    const ids = await idsOf(simulator);
    const zurich = [ids("Zurich")];
    const hidden = chosen(simulator, { pinned: zurich, hidden: zurich });
    assert.ok(!(await hidden.labels(acme, "Networks")).includes("Zurich"));
    const filtered = chosen(simulator, { pinned: zurich, filter: { ...noFilter, name: "berlin" } });
    assert.deepEqual(await filtered.labels(acme, "Networks"), ["Berlin"]);
  });

  it("count as hidden only where the filter would show them", async () => {
    const ids = await idsOf(simulator);
    const hidden = [ids("Berlin"), ids("Zurich")];
    const tree = chosen(simulator, { hidden, filter: { ...noFilter, name: "berlin" } });
    assert.deepEqual(await tree.labels(acme, "Networks"), ["1 hidden network"]);
  });

  it("are said to be hidden where all are", async () => {
    const every = (await new Tree(simulator).under()).map(({ place }) => place.organization);
    assert.deepEqual(await chosen(simulator, { hidden: every }).labels(), ["3 hidden organizations"]);
  });
});

describe("ranges of a tree with pinned, hidden and filtered rows", () => {
  let simulator: Simulator;

  before(async () => {
    simulator = await startSimulator({ organizations: 1, networks: 1100, devices: 1100, rateLimit: false });
  });
  after(() => simulator.stop());

  it("are made of what is left, below what is pinned; never more than 500 rows", async () => {
    const ids = (await new Tree(simulator).all(await new Tree(simulator).find(acme, "Networks"))).map(
      ({ place }) => place.ids["networkId"] ?? "",
    );
    const tree = chosen(simulator, { pinned: ids.slice(700, 702), hidden: ids.slice(0, 3) });
    const rows = await tree.under(await tree.find(acme, "Networks"));
    assert.deepEqual(
      rows.map(({ subject }) => subject.is),
      ["container", "container", "range", "range", "range", "message"],
    );
    assert.deepEqual(
      rows.map(({ label }) => Number.parseInt(label, 10)).filter(Number.isInteger),
      [365, 365, 365, 3],
    );
    const few = chosen(simulator, { filter: { ...noFilter, name: "berlin" } });
    assert.ok(
      (await few.under(await few.find(acme, "Networks"))).every(({ subject }) => subject.is !== "range"),
    );
    assert.match((await few.under())[0]?.description ?? "", /^\d+ of 1,100 networks$/);
  });

  it("hold pinned rows first where too many are pinned to stand before them", async () => {
    const all = await new Tree(simulator).all(await new Tree(simulator).find(acme, "Networks"));
    const pinned = all.slice(500, 650).map(({ place }) => place.ids["networkId"] ?? "");
    const tree = chosen(simulator, { pinned });
    const list = await tree.find(acme, "Networks");
    assert.ok((await tree.under(list)).every(({ subject }) => subject.is === "range"));
    const rows = await tree.all(list);
    assert.ok(rows.slice(0, 150).every(({ description }) => description.startsWith("pinned")));
    assert.equal(rows.length, 1100);
  });
});

function narrowed(simulator: Simulator, filter: Partial<Filter>): Tree {
  return chosen(simulator, { filter: { ...noFilter, ...filter } });
}

function chosen(simulator: Simulator, { pinned = [], hidden = [], filter = noFilter }: Choice): Tree {
  const choices: RowChoices = {
    filter,
    isHidden: (_, id) => hidden.includes(id),
    isPinned: (_, id) => pinned.includes(id),
  };
  return new Tree(simulator, [connection("lab", "LAB")], choices);
}

interface Choice {
  readonly pinned?: readonly string[];
  readonly hidden?: readonly string[];
  readonly filter?: Filter;
}

async function idsOf(simulator: Simulator): Promise<(label: string) => string> {
  const tree = new Tree(simulator);
  const networks = await tree.under(await tree.find(acme, "Networks"));
  return (label) =>
    networks.find((row) => row.label === label)?.place.ids["networkId"] ?? assert.fail(`no ${label}`);
}
