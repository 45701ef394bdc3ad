import assert from "node:assert/strict";
import { actionReceipt, doneActionReceipt } from "../../../../src/changes/actions/actionReceipt.ts";
import { planNetworkDeletion } from "../../../../src/changes/actions/networkActions.ts";
import {
  claimReceiptText,
  readClaimReceipt,
  writeClaimReceipt,
} from "../../../../src/changes/claims/claimReceipt.ts";

describe("The receipt of an action", () => {
  const losses = { devices: 5, drafts: 0, isBoundToTemplate: false };
  const plan = planNetworkDeletion("549236", { id: "L_1", name: "Berlin" }, losses);
  const occasion = {
    id: "one",
    at: "2026-11-21T06:00:00.000Z",
    connection: "demo",
    organization: "549236",
    text: "DEMO › Acme Hospitals › Berlin",
  };

  it("tells before it is sent what its question told, and that nobody knows what became of it", () => {
    const receipt = actionReceipt(plan, occasion);
    assert.deepEqual(
      [receipt.title, receipt.place, receipt.undo, receipt.result],
      ["Delete network Berlin", occasion.text, "This cannot be undone.", undefined],
    );
    assert.deepEqual(receipt.things, [
      "Its 5 devices go offline and return to the inventory.",
      "All its settings and its history are gone for good.",
    ]);
  });

  it("tells afterwards what became of it, also after it was stored", () => {
    const outcome = { fate: "done", id: undefined, lostAnswer: true } as const;
    const done = doneActionReceipt(actionReceipt(plan, occasion), plan, outcome, "Acme Hospitals");
    const stored = readClaimReceipt(writeClaimReceipt(done));
    assert.deepEqual(stored, done);
    assert.match(
      claimReceiptText(done, "today"),
      /Network Berlin was deleted from Acme Hospitals: the answer was lost/,
    );
  });
});
