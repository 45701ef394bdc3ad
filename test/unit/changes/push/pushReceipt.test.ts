import assert from "node:assert/strict";
import { refOf, type Ref } from "../../../../src/catalog/ref.ts";
import { refOfUriPath, uriPath } from "../../../../src/catalog/uri.ts";
import { readJson } from "../../../../src/changes/json/json.ts";
import type { Planned } from "../../../../src/changes/planned.ts";
import { doneReceipt, sentReceipt } from "../../../../src/changes/push/pushReceipt.ts";
import { readReceipt, writeReceipt, type Receipt } from "../../../../src/changes/receipt.ts";
import type { Deviation } from "../../../../src/changes/push/verify.ts";
import { isUndone, undoneBy } from "../../../../src/changes/undo/undone.ts";
import { documents } from "../support/documents.ts";
import { planOf, shown, textOf } from "../support/plans.ts";
import { rulesFor } from "../support/rules.ts";

const rules = rulesFor("vlan");
const live = documents["vlan"] as Readonly<Record<string, unknown>>;
const renamed = { ...live, name: "Renamed" };

describe("A receipt", () => {
  const before = sentReceipt(plannedFor(live, renamed), occasion("1"));

  it("says before the push what will be sent, and that its end is not known", () => {
    assert.equal(before.state, "sent");
    assert.equal(before.before, shown(live).text);
    assert.match(before.sent, /"name":"Renamed"/);
    assert.equal(before.after, undefined);
  });

  it("says after the push what came of it", () => {
    const { text } = shown(renamed);
    const after = { text, json: readJson(text), secrets: new Map<string, string>() };
    const done = doneReceipt(before, { fate: "applied", after, deviations: [], lostAnswer: false });
    assert.deepEqual(done, { ...before, state: "done", after: text });
  });

  it("keeps what came out other than predicted as data, digits and all", () => {
    const [predicted, actual] = ["9007199254740993117", '["a"]'].map(readJson);
    assert.ok(predicted && actual);
    const deviations: readonly Deviation[] = [
      { path: ["list", 0, "a"], sort: "otherwise", predicted, actual },
      { path: ["gone"], sort: "by-itself", predicted },
    ];
    const done = doneReceipt(before, { fate: "applied", after: undefined, deviations, lostAnswer: false });
    assert.deepEqual(done.deviations, [
      { path: ["list", 0, "a"], sort: "otherwise", predicted: "9007199254740993117", actual: '["a"]' },
      { path: ["gone"], sort: "by-itself", predicted: "9007199254740993117" },
    ]);
    assert.deepEqual(readReceipt(writeReceipt(done)), done);
  });

  it("is read as it was written, at both times", () => {
    for (const receipt of [before, { ...before, state: "done", after: "{}\n" }] as const)
      assert.deepEqual(readReceipt(writeReceipt(receipt)), receipt);
  });

  it("is none where its file is damaged, or of another format", () => {
    const text = writeReceipt(before);
    for (const damaged of ["", text.slice(1), text.replace(": 2", ": 1"), text.replace('"sent"', '"lost"')])
      assert.equal(readReceipt(damaged), undefined);
  });
});

describe("A push that takes another back", () => {
  const first = done("1", live, renamed);

  it("is known by its draft", () => {
    assert.equal(undoneBy(plannedFor(renamed, live), [first], refOfReceipt), first);
  });

  it("is none where the draft wants something else", () => {
    assert.equal(undoneBy(plannedFor(renamed, { ...live, name: "Other" }), [first], refOfReceipt), undefined);
  });

  it("is none of another resource", () => {
    const planned = { ...plannedFor(renamed, live), ref: vlanAt(11) };
    assert.equal(undoneBy(planned, [first], refOfReceipt), undefined);
  });

  it("takes the newest one that is not undone yet", () => {
    const undo = { ...done("2", renamed, live), undoes: "1" };
    const again = done("3", live, renamed);
    assert.equal(undoneBy(plannedFor(renamed, live), [again, undo, first], refOfReceipt), again);
    assert.equal(undoneBy(plannedFor(live, renamed), [undo, first], refOfReceipt), undo);
  });

  it("marks the other as undone, until it is taken back itself", () => {
    const undo = { ...done("2", renamed, live), undoes: "1" };
    const redo = { ...done("3", live, renamed), undoes: "2" };
    assert.equal(isUndone(first, [first]), false);
    assert.equal(isUndone(first, [undo, first]), true);
    assert.equal(isUndone(first, [redo, undo, first]), false);
    assert.equal(isUndone(undo, [redo, undo, first]), true);
  });

  it("marks nothing while it is not known whether Dashboard took it", () => {
    const undo = { ...done("2", renamed, live), undoes: "1", state: "sent" as const };
    assert.equal(isUndone(first, [undo, first]), false);
  });
});

function done(id: string, from: unknown, to: unknown): Receipt {
  return { ...sentReceipt(plannedFor(from, to), occasion(id)), state: "done", after: shown(to).text };
}

function plannedFor(from: unknown, to: unknown): Planned {
  const { text, secrets } = shown(from);
  const plan = planOf({ live: from, edit: () => to, rules });
  const now = { text, json: readJson(text), secrets };
  return { ref: vlanAt(10), plan, live: now, draft: textOf(to), baseline: text, secrets, rules };
}

function occasion(id: string) {
  const uri = `meraki:${uriPath(vlanAt(10), "Staff")}`;
  return { id, uri, place: "DEMO › Acme", at: "2026-01-01T00:00:00.000Z", undoes: undefined };
}

function refOfReceipt({ uri }: Receipt): Ref | undefined {
  return refOfUriPath(uri.slice("meraki:".length));
}

function vlanAt(id: number): Ref {
  const ref = refOf("demo", "1", "vlan", `/networks/N_1/appliance/vlans/${id}`);
  assert.ok(ref);
  return ref;
}
