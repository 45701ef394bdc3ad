import { madeRules } from "./support/rules.ts";
import { old, other, tell, type UndoRow } from "./support/undoRows.ts";

const keyed = madeRules({ lists: { list: { by: "key", key: "id" } } }, { list: [{ id: 1, x: "", y: "" }] });

const rows: readonly UndoRow[] = [
  {
    name: "an item that went comes back where it was; one that somebody added stays",
    before: '{"list":[1,2,3]}',
    draft: '{"list":[1,3]}',
    live: '{"list":[0,1,3,4]}',
    text: { list: [0, 1, 2, 3, 4] },
  },
  {
    name: "an item that came goes; one that somebody removed stays away",
    before: '{"list":[1,2]}',
    draft: '{"list":[1,9,2]}',
    live: '{"list":[1,9]}',
    text: { list: [1] },
  },
  {
    name: "one of two equal items that went comes back",
    before: '{"list":[1,1]}',
    draft: '{"list":[1]}',
    live: '{"list":[1]}',
    text: { list: [1, 1] },
  },
  {
    name: "an item that went and that somebody put back does not stand there twice",
    before: '{"list":[1,2]}',
    draft: '{"list":[1]}',
    live: '{"list":[2,1]}',
    text: { list: [2, 1] },
  },
  {
    name: "the order goes back, with the secrets where they belong",
    before: `{"list":[{"x":1,"secret":"${old}"},{"x":2,"secret":"${other}"}]}`,
    draft: `{"list":[{"x":2,"secret":"${other}"},{"x":1,"secret":"${old}"}]}`,
    live: `{"list":[{"x":2,"secret":"${other}"},{"x":1,"secret":"${old}"},{"x":3}]}`,
    text: { list: [{ x: 1, secret: old }, { x: 3 }, { x: 2, secret: other }] },
  },
  {
    name: "an order that both changed stays, and is reported",
    before: '{"list":[1,2,3]}',
    draft: '{"list":[3,2,1]}',
    live: '{"list":[2,1,3]}',
    text: { list: [2, 1, 3] },
    moved: ["list"],
  },
  {
    name: "a rule in the place of the changed one may be another: it stays, and is reported",
    before: '{"list":[{"policy":"deny","port":1},{"policy":"deny","port":2}]}',
    draft: '{"list":[{"policy":"allow","port":1},{"policy":"deny","port":2}]}',
    live: '{"list":[{"policy":"allow","port":9},{"policy":"deny","port":2}]}',
    text: {
      list: [
        { policy: "allow", port: 9 },
        { policy: "deny", port: 2 },
      ],
    },
    moved: ["list[0]"],
  },
  {
    name: "an item with a key is itself wherever it stands: its fields are told apart",
    before: '{"list":[{"id":1,"x":"a","y":"a"},{"id":2,"x":"b","y":"b"}]}',
    draft: '{"list":[{"id":1,"x":"A","y":"A"},{"id":2,"x":"b","y":"b"}]}',
    live: '{"list":[{"id":2,"x":"b","y":"later"},{"id":1,"x":"A","y":"later"}]}',
    text: {
      list: [
        { id: 2, x: "b", y: "later" },
        { id: 1, x: "a", y: "later" },
      ],
    },
    moved: ["list[1].y"],
    rules: keyed,
  },
  {
    name: "a changed item that somebody removed is not brought back, and that is reported",
    before: '{"list":[{"id":1,"x":"a","y":""}]}',
    draft: '{"list":[{"id":1,"x":"b","y":""}]}',
    live: '{"list":[]}',
    text: { list: [] },
    moved: ["list"],
    rules: keyed,
  },
  {
    name: "an item that came and that somebody changed stays, and is reported",
    before: '{"list":[]}',
    draft: '{"list":[{"id":1,"x":"a","y":""}]}',
    live: '{"list":[{"id":1,"x":"b","y":""}]}',
    text: { list: [{ id: 1, x: "b", y: "" }] },
    moved: ["list[0]"],
    rules: keyed,
  },
  {
    name: "a secret inside what comes back was never kept: it is asked for",
    before: `{"list":[{"x":1,"secret":"${old}"}]}`,
    draft: '{"list":[]}',
    live: '{"list":[]}',
    text: { list: [{ x: 1, secret: old }] },
    lost: ["list[0].secret"],
  },
  {
    name: "a list that became something else comes back whole",
    before: '{"list":[1,2]}',
    draft: '{"list":null}',
    live: '{"list":null}',
    text: { list: [1, 2] },
  },
];

describe("undoDraft of a list", () => tell(rows));
