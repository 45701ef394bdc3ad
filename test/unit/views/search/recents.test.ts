import assert from "node:assert/strict";
import { Recents } from "../../../../src/views/search/recents.ts";

const vlan = (id: number, name = "Guest"): string =>
  `/lab/1/networks/N_1/appliance/vlans/${id}/${name}.vlan.json`;

describe("what was opened lately", () => {
  const stored = new Map<string, unknown>();
  const store = {
    get: (key: string) => stored.get(key),
    update: async (key: string, value: unknown) => void stored.set(key, value),
  };
  beforeEach(() => stored.clear());

  it("begins with the last", async () => {
    const recents = new Recents(store);
    await recents.note(vlan(1));
    await recents.note(vlan(2));
    await recents.note(vlan(1, "Renamed"));
    assert.deepEqual(new Recents(store).paths(), [vlan(1, "Renamed"), vlan(2)]);
  });

  it("ends with the thirtieth", async () => {
    const recents = new Recents(store);
    for (let id = 1; id <= 40; id += 1) await recents.note(vlan(id));
    assert.equal(recents.paths().length, 30);
    assert.equal(recents.paths()[0], vlan(40));
  });

  it("holds nothing but resources", async () => {
    const recents = new Recents(store);
    await recents.note("/somewhere/else.txt");
    assert.deepEqual(recents.paths(), []);
    for (const value of [7, "x", [1], { a: 1 }, ["/x", vlan(1)]]) {
      stored.set("recentDocuments", value);
      assert.deepEqual(recents.paths(), Array.isArray(value) && value.length > 1 ? [vlan(1)] : []);
    }
  });

  it("is forgotten where it cannot be stored", async () => {
    const full = { get: () => undefined, update: () => Promise.reject(new Error("The disk is full")) };
    await new Recents(full).note(vlan(1));
  });
});
