import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits } from "../../../../src/changes/json/applyEdits.ts";
import { liveOrder } from "../../../../src/changes/resource.ts";
import { undoDraft } from "../../../../src/changes/undo/undo.ts";
import { readJson, sameJson } from "../../../../src/changes/json/json.ts";
import { madeRules } from "../support/rules.ts";
import { now, old, other, tell, type UndoRow } from "../support/undoRows.ts";
import { Dashboard, set } from "../support/dashboard.ts";

const device = madeRules({}, { name: "", lanIp: "" }, { name: "" });
const radius = madeRules(
  { lists: { servers: { by: "key", key: "id" } } },
  { name: "", servers: [{ id: "", host: "" }] },
  { name: "", servers: [{ host: "", secret: "" }] },
);

const rows: readonly UndoRow[] = [
  {
    name: "a changed value goes back",
    before: '{"a":1,"b":2}',
    draft: '{"a":9,"b":2}',
    live: '{"a":9,"b":2}',
    text: { a: 1, b: 2 },
  },
  {
    name: "a field that came goes",
    before: '{"a":1}',
    draft: '{"a":1,"b":2}',
    live: '{"a":1,"b":2}',
    text: { a: 1 },
  },
  {
    name: "a field that reverted comes back",
    before: '{"a":1,"b":2}',
    draft: '{"a":1}',
    live: '{"a":1,"b":0}',
    text: { a: 1, b: 2 },
  },
  {
    name: "what was left out and stayed is left out again",
    before: '{"a":1,"list":[1]}',
    draft: '{"a":9}',
    live: '{"a":9,"list":[1]}',
    text: { a: 1 },
  },
  {
    name: "where all is as before nothing is left out: it says what is live",
    before: '{"a":1,"list":[1]}',
    draft: '{"a":9}',
    live: '{"a":1,"list":[1]}',
    text: { a: 1, list: [1] },
  },
  {
    name: "a secret that stayed stays",
    before: `{"a":1,"psk":"${old}"}`,
    draft: `{"a":9,"psk":"${old}"}`,
    live: `{"a":9,"psk":"${old}"}`,
    text: { a: 1, psk: old },
  },
  {
    name: "a secret that changed stays as it is now: its old value was never kept",
    before: `{"psk":"${old}"}`,
    draft: `{"psk":"${now}"}`,
    live: `{"psk":"${now}"}`,
    text: { psk: now },
    lost: ["psk"],
  },
  {
    name: "a secret inside a list, too",
    before: `{"list":[{"x":1,"secret":"${old}"}]}`,
    draft: `{"list":[{"x":2,"secret":"${now}"}]}`,
    live: `{"list":[{"x":2,"secret":"${other}"}]}`,
    text: { list: [{ x: 1, secret: other }] },
    lost: ["list[0].secret"],
  },
  {
    name: "what somebody changed elsewhere since stays",
    before: '{"name":"A","notes":"x"}',
    draft: '{"name":"B","notes":"x"}',
    live: '{"name":"B","notes":"a colleague wrote this later"}',
    text: { name: "A", notes: "a colleague wrote this later" },
  },
  {
    name: "what somebody added, or removed, elsewhere since stays so, inside an object too",
    before: '{"deep":{"a":1,"gone":1},"gone":1}',
    draft: '{"deep":{"a":2,"gone":1},"gone":1}',
    live: '{"deep":{"a":2,"new":3},"new":4}',
    text: { deep: { a: 1, new: 3 }, new: 4 },
  },
  {
    name: "what the push changed and somebody changed again stays, and is reported",
    before: '{"name":"A","mode":"x","deep":{"a":1}}',
    draft: '{"name":"B","mode":"y","deep":{"a":2}}',
    live: '{"name":"C","mode":"y","deep":{"a":3}}',
    text: { name: "C", mode: "x", deep: { a: 3 } },
    moved: ["name", "deep.a"],
  },
  {
    name: "what somebody has taken back already is nothing to report",
    before: '{"name":"A","mode":"x"}',
    draft: '{"name":"B","mode":"y"}',
    live: '{"name":"A","mode":"y"}',
    text: { name: "A", mode: "x" },
  },
  {
    name: "a field that the push added and somebody changed stays, and is reported",
    before: '{"a":1}',
    draft: '{"a":1,"b":2}',
    live: '{"a":1,"b":3}',
    text: { a: 1, b: 3 },
    moved: ["b"],
  },
  {
    name: "what Dashboard sets itself stays as it is now",
    before: '{"name":"A","lanIp":"1.1.1.1"}',
    draft: '{"name":"B","lanIp":"1.1.1.1"}',
    after: '{"name":"B","lanIp":"2.2.2.2"}',
    live: '{"name":"B","lanIp":"3.3.3.3"}',
    text: { name: "A", lanIp: "3.3.3.3" },
    rules: device,
  },
  {
    name: "what Dashboard made of the push goes back, not what was asked for",
    before: '{"mode":"x","dns":"a"}',
    draft: '{"mode":"Y","dns":"a"}',
    after: '{"mode":"y","dns":"forced"}',
    live: '{"mode":"y","dns":"forced"}',
    text: { mode: "x", dns: "a" },
  },
  {
    name: "a push that was not read back is taken to have come true",
    before: '{"name":"A","servers":[{"id":"1","host":"a"}],"kept":1,"reverted":1}',
    draft: `{"name":"B","servers":[{"id":"1","host":"b","secret":"${now}"}]}`,
    live: '{"name":"B","servers":[{"id":"1","host":"b"}],"kept":1,"reverted":0}',
    text: { name: "A", servers: [{ id: "1", host: "a" }], reverted: 1 },
    rules: radius,
  },
];

describe("undoDraft", () => {
  tell(rows);

  it("takes back any push whole while nobody else has changed anything, and nothing but it", () => {
    const document = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(document, document, (was, is) => {
        const [before, draft] = [was, is].map((each) => JSON.stringify(each));
        assert.ok(before !== undefined && draft !== undefined);
        const undo = undoDraft({ before, draft, after: draft }, draft);
        assert.ok(sameJson(readJson(undo.text), readJson(before)), undo.text);
        assert.deepEqual(undo.moved, []);
        const idle = undoDraft({ before: draft, draft, after: draft }, before);
        assert.ok(sameJson(readJson(idle.text), readJson(before)), idle.text);
      }),
    );
  });

  it("keeps long integers and the order of keys", () => {
    const { text } = undoDraft(
      { before: '{"10":1,"2":9007199254740993117}', draft: '{"10":2,"2":9007199254740993117}' },
      '{"10":2,"2":9007199254740993117}',
    );
    assert.equal(text, '{\n  "10": 1,\n  "2": 9007199254740993117\n}\n');
  });

  it("brings Dashboard back to where it was", async () => {
    const dashboard = await Dashboard.start();
    try {
      const ref = dashboard.ref("vlan", { vlanId: "10" });
      const before = await dashboard.read(ref);
      const edits = [set(["name"], "Employees"), { do: "remove" as const, path: ["dhcpOptions"] }];
      const draft = applyEdits(before.text, edits, liveOrder(before));
      await dashboard.push(await dashboard.planText(ref, draft));
      const live = await dashboard.read(ref);
      assert.notEqual(live.text, before.text);
      const undo = undoDraft({ before: before.text, draft }, live.text);
      const back = await dashboard.planText(ref, undo.text);
      await dashboard.push(back);
      assert.equal((await dashboard.read(ref)).text, before.text);
    } finally {
      await dashboard.stop();
    }
  });
});
