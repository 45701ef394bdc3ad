import assert from "node:assert/strict";
import {
  type ClaimReceipt,
  claimReceiptText,
  doneClaimReceipt,
  readClaimReceipt,
  writeClaimReceipt,
} from "../../../../src/changes/claims/claimReceipt.ts";

const sent: ClaimReceipt = {
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

const done = doneClaimReceipt(sent, {
  isClean: false,
  sentence: "2 devices into Acme: 1 claimed, 1 not claimed.",
  rows: [
    { group: "", label: "Q2AA-BBBB-0001", state: "done", word: "claimed", detail: "MR46." },
    { group: "", label: "Q2AA-BBBB-0002", state: "not-done", word: "not claimed", detail: "" },
  ],
});

describe("the receipt of a claim", () => {
  for (const [what, receipt] of [
    ["that is sent", sent],
    ["that is through", done],
  ] as const) {
    it(`${what} is read as it was written`, () => {
      assert.deepEqual(readClaimReceipt(writeClaimReceipt(receipt)), receipt);
    });
  }

  for (const content of [
    "",
    "{",
    "[]",
    '{"version":2}',
    writeClaimReceipt(sent).replace('"title"', '"name"'),
  ]) {
    it(`is passed over where it is damaged: ${content.slice(0, 20)}`, () => {
      assert.equal(readClaimReceipt(content), undefined);
    });
  }

  it("says what was sent, what became of it, and whether it can be taken back", () => {
    assert.equal(
      claimReceiptText(done, "today, 10:00"),
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

  it("of a window that was closed meanwhile says that it is not known", () => {
    assert.match(claimReceiptText(sent, ""), /It is not known: the window was closed/);
  });
});
