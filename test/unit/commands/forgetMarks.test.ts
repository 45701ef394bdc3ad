import assert from "node:assert/strict";
import { forgetMarks } from "../../../src/commands/forgetMarks.ts";
import type { RowMark } from "../../../src/commands/ports.ts";

const berlin: RowMark = { connection: "lab", organization: "1", kind: "network", id: "N_1", name: "Berlin" };
const munich: RowMark = { ...berlin, id: "N_2", name: "Munich" };
const elsewhere: RowMark = { ...berlin, connection: "prod" };

describe("What is pinned and hidden of something that goes", () => {
  it("is forgotten once it is gone, though nobody can name it then", async () => {
    const choices = kept([berlin, elsewhere], [munich, elsewhere]);
    const forget = forgetMarks(choices, ({ connection }) => connection === "lab");
    assert.deepEqual(choices.stored.hidden, [berlin, elsewhere]);
    choices.connections.delete("lab");
    await forget();
    assert.deepEqual(choices.stored, { hidden: [elsewhere], pinned: [elsewhere] });
  });

  it("leaves everything else alone", async () => {
    const choices = kept([berlin], [munich]);
    await forgetMarks(choices, ({ id }) => id === "N_3")();
    assert.deepEqual(choices.stored, { hidden: [berlin], pinned: [munich] });
  });
});

/** Marks as the view keeps them: those of connections that are not there are not told. */
function kept(hidden: readonly RowMark[], pinned: readonly RowMark[]) {
  const connections = new Set(["lab", "prod"]);
  const stored = { hidden, pinned };
  const without = (marks: readonly RowMark[], gone: readonly RowMark[]): readonly RowMark[] =>
    marks.filter((mark) => !gone.includes(mark));
  return {
    connections,
    stored,
    hidden: () => stored.hidden.filter(({ connection }) => connections.has(connection)),
    pinned: () => stored.pinned.filter(({ connection }) => connections.has(connection)),
    show: async (marks: readonly RowMark[]) => void (stored.hidden = without(stored.hidden, marks)),
    unpin: async (mark: RowMark) => void (stored.pinned = without(stored.pinned, [mark])),
  };
}
