import assert from "node:assert/strict";
import { refKey, refOf } from "../../../src/catalog/ref.ts";
import { refOfUriPath, uriPath } from "../../../src/catalog/uri.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import type { Row } from "../../../src/views/tree/row.ts";
import { acme, everyRow } from "./support/rows.ts";
import { Tree } from "./support/tree.ts";

describe("all rows of the tree", () => {
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

  it("have ids that are unique, and the same when everything is read again, here or after a restart", async () => {
    const ids = await allIds(tree);
    tree.directory.forget("lab");
    assert.ok(ids.length > 400, `only ${ids.length} rows`);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(await allIds(tree), ids);
    assert.deepEqual(await allIds(new Tree(simulator)), ids);
  });

  it("have names in their ids nowhere: a renamed network keeps its place", async () => {
    const zurich = await tree.find(acme, "Networks", "Zurich");
    const path = `/networks/${zurich.place.ids["networkId"]}`;
    simulator.edit(path, { name: "Aarau" });
    const renamed = await new Tree(simulator).find(acme, "Networks", "Aarau");
    simulator.edit(path, { name: "Zurich" });
    assert.equal(renamed.id, zurich.id);
  });

  it("address what they show: the URI of a resource leads back to it", async () => {
    const resources = (await everyRow(tree)).filter(({ subject }) => subject.is === "resource");
    assert.ok(resources.length > 200);
    for (const row of resources) assertAddressed(row);
  });
});

async function allIds(tree: Tree): Promise<string[]> {
  return (await everyRow(tree)).map(({ id }) => id);
}

function assertAddressed({ subject, place }: Row): void {
  if (subject.is !== "resource") return;
  const { connection: id, organization } = place;
  const ref = refOf(id, organization, subject.kind.id, subject.path);
  assert.ok(ref, subject.path);
  const found = refOfUriPath(uriPath(ref, subject.tab));
  assert.equal(found && refKey(found), refKey(ref));
}
