import assert from "node:assert/strict";
import type { Reason } from "../../../../src/api/apiError.ts";
import { messageRow, nowhere, type Message } from "../../../../src/views/tree/newRows.ts";
import { type RootState, rootStateOf } from "../../../../src/views/tree/rootState.ts";
import type { Row } from "../../../../src/views/tree/row.ts";
import { manifest } from "../../architecture/support/manifest.ts";

const row: Row = {
  id: "/lab",
  parent: undefined,
  label: "LAB",
  description: "",
  subject: { is: "connection" },
  place: nowhere,
};

describe("The top of the tree", () => {
  const messages: readonly (readonly [Omit<Message, "label">, RootState])[] = [
    [{ tone: "empty" }, "noOrganizations"],
    [{ tone: "filtered" }, "filtered"],
    [{ tone: "hidden" }, "hidden"],
    [{ tone: "loading" }, "rows"],
    [{ tone: "error" }, "failed"],
  ];
  for (const [message, state] of messages) {
    it(`that is one message is no list: ${message.tone} is ${state}`, () =>
      assert.equal(rootStateOf([said(message)]), state));
  }

  const reasons: readonly (readonly [Reason, RootState])[] = [
    ["unauthorized", "keyRefused"],
    ["no-credential", "noKey"],
    ["offline", "offline"],
    ["timeout", "offline"],
    ["server", "failed"],
    ["not-json", "failed"],
  ];
  for (const [reason, state] of reasons) {
    it(`that could not be read says what to do: ${reason} is ${state}`, () =>
      assert.equal(rootStateOf([said({ tone: "error", reason })]), state));
  }

  it("that has rows is a list, whatever is said below them", () => {
    assert.equal(rootStateOf([row]), "rows");
    assert.equal(rootStateOf([row, said({ tone: "hidden" })]), "rows");
  });

  it("that has none waits for a connection", () => assert.equal(rootStateOf([]), "noConnections"));

  it("has exactly one welcome text for each state without rows", () => {
    const conditions = manifest.contributes.viewsWelcome.map(({ when }) => when);
    const states = [
      "failed",
      "filtered",
      "hidden",
      "keyRefused",
      "noConnections",
      "noKey",
      "noOrganizations",
    ];
    const wanted = [...states, "offline", "opening"].map((state) => `meraki.state == ${state}`);
    assert.equal(conditions.length, 1 + wanted.length);
    assert.deepEqual(new Set(conditions), new Set(["!meraki.state", ...wanted]));
  });
});

function said(message: Omit<Message, "label">): Row {
  const { key, ...rest } = messageRow(nowhere, { label: "", ...message });
  return { ...rest, id: `/${key}`, parent: undefined, description: "" };
}
