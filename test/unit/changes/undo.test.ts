import assert from "node:assert/strict";
import { applyEdits } from "../../../src/changes/applyEdits.ts";
import { pathText } from "../../../src/changes/findingSentence.ts";
import { liveOrder } from "../../../src/changes/resource.ts";
import { undoDraft } from "../../../src/changes/undo.ts";
import { Dashboard, set } from "./support/dashboard.ts";

interface Row {
  readonly name: string;
  readonly before: string;
  readonly draft: string;
  readonly live: string;
  readonly text: unknown;
  readonly lost?: readonly string[];
}

const [old, now, other] = ["•••••••• #00000001", "•••••••• #00000002", "•••••••• #00000003"];

const rows: readonly Row[] = [
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
];

describe("undoDraft", () => {
  for (const { name, before, draft, live, text, lost = [] } of rows) {
    it(name, () => {
      const undo = undoDraft({ before, draft }, live);
      assert.deepEqual(JSON.parse(undo.text), text);
      assert.deepEqual(undo.lostSecrets.map(pathText), lost);
    });
  }

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
