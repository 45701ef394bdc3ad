import assert from "node:assert/strict";
import { planNetworkDeletion, planNewNetwork } from "../../../../src/changes/actions/networkActions.ts";
import { planReceipt } from "../../../../src/changes/actions/planReceipt.ts";

describe("The receipt of a plan", () => {
  it("of a deletion is the request that was sent, with its id, and what that meant", () => {
    const losses = { devices: [{ product: "switch", count: 5 }], drafts: 0, isBoundToTemplate: false };
    const plan = planNetworkDeletion("549236", { id: "L_1", name: "Berlin" }, losses);
    assert.deepEqual(planReceipt(plan), {
      title: "Delete network Berlin",
      things: ["DELETE /networks/L_1"],
      meaning: [
        "5 switches go offline and return to the inventory.",
        "All its settings and its history are gone for good.",
      ],
      undo: "This cannot be undone.",
    });
  });

  it("of something that is made has its fields, too", () => {
    const wish = { name: "Depot", productTypes: ["switch"], timeZone: "Europe/Berlin", tags: [], notes: "" };
    assert.deepEqual(planReceipt(planNewNetwork("549236", wish, [])).things, [
      "POST /organizations/549236/networks",
      "{",
      '  "name": "Depot",',
      '  "productTypes": [',
      '    "switch"',
      "  ],",
      '  "timeZone": "Europe/Berlin"',
      "}",
    ]);
  });
});
