import assert from "node:assert/strict";
import {
  type ActionReceipt,
  actionReceiptText,
  doneActionReceipt,
  readActionReceipt,
  writeActionReceipt,
} from "../../../../src/changes/actions/actionReceipt.ts";

const sent: ActionReceipt = {
  id: "1",
  at: "2026-11-21T10:00:00.000Z",
  connection: "c",
  organization: "549236",
  place: "PROD › Acme",
  title: "Claim 2 devices into Acme",
  things: ["Q2AA-BBBB-0001", "Q2AA-BBBB-0002"],
  undo: "Release From Inventory… gives the devices back.",
  result: undefined,
};

const done = doneActionReceipt(sent, {
  sentence: "2 devices into Acme: 1 claimed, 1 not claimed.",
  rows: [
    { label: "Q2AA-BBBB-0001", word: "claimed", detail: "MR46." },
    { label: "Q2AA-BBBB-0002", word: "not claimed", detail: "" },
  ],
});

describe("the receipt of an action", () => {
  const deletion: ActionReceipt = {
    ...sent,
    things: ["DELETE /networks/L_1"],
    meaning: ["5 switches go offline and return to the inventory."],
  };
  for (const [what, receipt] of [
    ["that is sent", sent],
    ["that says what it meant", deletion],
    ["that is through", done],
  ] as const) {
    it(`${what} is read as it was written`, () => {
      assert.deepEqual(readActionReceipt(writeActionReceipt(receipt)), receipt);
    });
  }

  for (const content of [
    "",
    "{",
    "[]",
    '{"version":2}',
    writeActionReceipt(sent).replace('"title"', '"name"'),
  ]) {
    it(`is passed over where it is damaged: ${content.slice(0, 20)}`, () => {
      assert.equal(readActionReceipt(content), undefined);
    });
  }

  it("says what was sent, what became of it, and whether it can be taken back", () => {
    assert.equal(
      actionReceiptText(done, "today, 10:00"),
      `Claim 2 devices into Acme
PROD › Acme, today, 10:00

What was sent
  Q2AA-BBBB-0001
  Q2AA-BBBB-0002

What became of it
  2 devices into Acme: 1 claimed, 1 not claimed.
    Q2AA-BBBB-0001: claimed
      MR46.
    Q2AA-BBBB-0002: not claimed

Can it be taken back?
  Release From Inventory… gives the devices back.
`,
    );
  });

  it("says what was sent apart from what that meant", () => {
    assert.match(
      actionReceiptText(deletion, ""),
      /What was sent\n {2}DELETE \/networks\/L_1\n\nWhat it meant\n {2}5 switches go offline/,
    );
  });

  it("of a window that was closed meanwhile says that it is not known", () => {
    assert.match(actionReceiptText(sent, ""), /It is not known: the window was closed/);
  });
});
