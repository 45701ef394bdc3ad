import assert from "node:assert/strict";
import type { NetworkWish } from "../../../../src/changes/actions/deed.ts";
import { isBlocked, methodOf } from "../../../../src/changes/actions/action.ts";
import { planNetworkDeletion, planNewNetwork } from "../../../../src/changes/actions/networkActions.ts";
import type { KnownNetwork } from "../../../../src/changes/actions/situation.ts";

const berlin: KnownNetwork = {
  id: "L_1",
  name: "Berlin",
  productTypes: ["switch", "wireless"],
  tags: [],
  isBoundToTemplate: false,
};

const depot: NetworkWish = {
  name: "Depot",
  productTypes: ["switch"],
  timeZone: "Europe/Berlin",
  tags: [],
  notes: "",
};

const plan = (wish: Partial<NetworkWish> = {}): ReturnType<typeof planNewNetwork> =>
  planNewNetwork("549236", { ...depot, ...wish }, [berlin]);

describe("The plan of a new network", () => {
  it("is one POST of what was wished, and of nothing that was left empty", () => {
    const { action } = plan();
    const { template, ids, body } = action;
    assert.deepEqual(
      [methodOf(action), template, ids],
      ["POST", "/organizations/{organizationId}/networks", { organizationId: "549236" }],
    );
    assert.equal(body, '{"name":"Depot","productTypes":["switch"],"timeZone":"Europe/Berlin"}');
  });

  it("carries tags, notes and the network to copy from", () => {
    const { action } = plan({
      productTypes: ["wireless", "switch"],
      tags: ["new"],
      notes: "Gate 3",
      copyFrom: { id: "L_1", name: "Berlin" },
    });
    assert.deepEqual(JSON.parse(action.body ?? ""), {
      name: "Depot",
      productTypes: ["wireless", "switch"],
      timeZone: "Europe/Berlin",
      tags: ["new"],
      copyFromNetworkId: "L_1",
      notes: "Gate 3",
    });
  });

  it("knows what was there before, so that a lost answer can be looked for", () => {
    assert.deepEqual(plan().action.trace.shows, {
      is: "made",
      field: "name",
      value: "Depot",
      before: ["L_1"],
    });
  });

  const rows: readonly [string, Partial<NetworkWish>, readonly string[]][] = [
    ["a name that is free", {}, []],
    ["a name that only differs in case", { name: "BERLIN" }, ["blocks name-taken"]],
    ["a name of spaces", { name: "  " }, ["blocks name-blank"]],
    ["a name that is too long", { name: "x".repeat(128) }, ["blocks name-too-long"]],
    ["a name of the greatest length", { name: "x".repeat(127) }, []],
    ["no product", { productTypes: [] }, ["blocks no-products"]],
    ["products that combine", { productTypes: ["switch", "sensor", "systemsManager"] }, []],
    ["one product of which nobody says that it combines", { productTypes: ["secureConnect"] }, []],
    [
      "that one beside another",
      { productTypes: ["secureConnect", "switch"] },
      ["warns combination-undocumented"],
    ],
    [
      "a copy of other products",
      { copyFrom: { id: "L_1", name: "Berlin" } },
      ["blocks copy-of-other-products"],
    ],
    [
      "a copy of the same products in another order",
      { productTypes: ["wireless", "switch"], copyFrom: { id: "L_1", name: "Berlin" } },
      [],
    ],
    [
      "a copy of a network that is gone",
      { copyFrom: { id: "L_2", name: "Gone" } },
      ["blocks copy-of-other-products"],
    ],
  ];
  for (const [what, wish, findings] of rows) {
    it(`of ${what}: ${findings.join(", ") || "nothing stands against it"}`, () => {
      const made = plan(wish);
      assert.deepEqual(
        made.findings.map(({ grade, code }) => `${grade} ${code}`),
        findings,
      );
      assert.equal(
        isBlocked(made),
        findings.some((finding) => finding.startsWith("blocks")),
      );
    });
  }
});

describe("The plan of a network's end", () => {
  it("is one DELETE that wants the name typed, and looks in the list afterwards", () => {
    const made = planNetworkDeletion("549236", berlin, { devices: [], drafts: 0, isBoundToTemplate: false });
    assert.deepEqual(
      [methodOf(made.action), made.action.template, made.action.ids, made.action.body],
      ["DELETE", "/networks/{networkId}", { networkId: "L_1" }, undefined],
    );
    assert.deepEqual(made.action.trace.shows, { is: "gone", id: "L_1" });
    assert.deepEqual(made.typed, { what: "name", text: "Berlin" });
  });
});
