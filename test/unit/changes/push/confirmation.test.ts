import assert from "node:assert/strict";
import fc from "fast-check";
import { confirmationOf } from "../../../../src/changes/push/confirmation.ts";
import { findingRemark } from "../../../../src/changes/findings/findingRemark.ts";
import type { Finding } from "../../../../src/changes/findings/findings.ts";
import { readJson } from "../../../../src/changes/json/json.ts";
import type { Plan } from "../../../../src/changes/plan.ts";
import { documents } from "../support/documents.ts";
import { planOf } from "../support/plans.ts";
import { madeRules, rulesFor } from "../support/rules.ts";

const place = "LAB › Acme › Berlin";
const omitted = (name: string, how: "reverts" | "unknown" = "reverts"): Finding => ({
  code: "omitted",
  grade: "warns",
  path: [name],
  omitted: how,
});
const dropped: Finding = { code: "dropped-item", grade: "warns", path: ["rules"], item: readJson("1") };
const conflict: Finding = {
  code: "conflict",
  grade: "warns",
  path: [],
  changes: [{ path: ["name"] }, { path: ["list", 0] }, { path: ["list", 1] }],
};
const misspelt: Finding = { code: "unknown-field", grade: "warns", path: ["nmae"] };
const secret: Finding = { code: "sets-secret", grade: "informs", path: ["servers", 0, "secret"] };

function plan(...findings: Finding[]): Plan {
  const prediction = readJson("{}");
  const changes = [{ path: ["name"] }, { path: ["list", 1] }];
  return { body: new Map(), prediction, unknown: [], changes, findings, verdict: "ready" };
}

describe("The last question before a push", () => {
  const buttons: readonly (readonly [string, readonly Finding[]])[] = [
    ["Push", []],
    ["Push", [secret]],
    ["Push and Overwrite 2 Fields", [conflict]],
    ["Push and Revert 1 Field", [omitted("a"), secret]],
    ["Push and Risk 2 Fields", [omitted("a"), omitted("b", "unknown")]],
    ["Push and Remove 2 Items", [dropped, dropped]],
    ["Push and Accept 1 Warning", [misspelt]],
    ["Push and Accept 4 Risks", [misspelt, dropped, omitted("a"), conflict]],
  ];
  for (const [button, findings] of buttons) {
    it(`names its button after the risk: ${button}`, () => {
      const asked = confirmationOf("Guest", place, plan(...findings));
      assert.deepEqual([asked.button, asked.isRisky], [button, button !== "Push"]);
    });
  }

  it("says the worst first, then where, then what", () => {
    const { message, lines } = confirmationOf(
      "Guest",
      place,
      plan(misspelt, dropped, omitted("a"), conflict, secret),
    );
    assert.equal(message, "Push Guest to Dashboard?");
    assert.deepEqual(lines, [
      "Overwrites name, list",
      "Reverts a",
      "Removes an item from rules",
      "Sends nmae, which is not described",
      place,
      "2 values change: name, list",
      "Sets secrets, no undo: servers[0].secret",
    ]);
  });

  it("tells a single value whole where it fits, and where it stands", () => {
    const live = { api: { enabled: true }, notes: "", psk: "old secret" };
    const lineOf = (edit: object): string | undefined =>
      confirmationOf(
        "Acme",
        place,
        planOf({ live, rules: madeRules({}, live), edit: (it) => ({ ...it, ...edit }) }),
      ).lines.find((line) => line.startsWith("1 value"));
    assert.equal(lineOf({ api: { enabled: false } }), "1 value changes: api.enabled → false");
    assert.equal(lineOf({ notes: "Rack 7" }), '1 value changes: notes → "Rack 7"');
    assert.equal(lineOf({ notes: "Rack 7 ".repeat(9) }), "1 value changes: notes");
    assert.equal(lineOf({ psk: "new secret" }), "1 value changes: psk");
  });

  it("says of the API's switch who can switch it on again", () => {
    const live = { id: "1", name: "Acme", url: "https://x", api: { enabled: true } };
    const plan = planOf({
      live,
      rules: rulesFor("organization"),
      edit: (it) => ({ ...it, api: { enabled: false } }),
    });
    assert.deepEqual(confirmationOf("Acme", place, plan).lines.slice(0, 2), [
      "Switches the API off for everybody, no undo",
      "Switched on again only in Organization > Settings",
    ]);
  });

  it("counts values and fields apart", () => {
    const changes = [{ path: ["list", 0] }, { path: ["list", 1] }, { path: ["name"] }];
    const { lines } = confirmationOf("Guest", place, { ...plan(), changes });
    assert.equal(lines.at(-1), "3 values change in 2 fields: list, name");
  });

  it("counts what does not fit", () => {
    const { lines } = confirmationOf(
      "Guest",
      place,
      plan(..."a b c d e f g h i j".split(" ").map((name) => omitted(name))),
    );
    assert.deepEqual(lines.slice(4), [
      "Reverts e",
      "and 5 more, all in the review",
      place,
      "2 values change: name, list",
    ]);
  });

  it("says that a kept draft overwrites what somebody changed", () => {
    const asked = planOf({
      baseline: documents["vlan"],
      live: { ...documents["vlan"], name: "A colleague's name" },
      rules: rulesFor("vlan"),
      edit: (it) => ({ ...it, dhcpLeaseTime: "1 day" }),
      more: { keepsMine: true },
    });
    const { lines, button, isRisky } = confirmationOf("Staff", place, asked);
    assert.deepEqual([lines[0], button, isRisky], ["Overwrites name", "Push and Overwrite 1 Field", true]);
  });

  it("cuts off no part of a long place: each has its line", () => {
    const long = "Acme PROD › University Hospital Zurich Holding AG › Intensive Care";
    assert.deepEqual(confirmationOf("Guest", long, plan()).lines.slice(0, 3), long.split(" › "));
  });

  it("keeps both ends of a long name", () => {
    const name = "University Hospital Zurich Holding AG · 1 Guest WiFi";
    assert.equal(
      confirmationOf(name, place, plan()).message,
      "Push University Hosp…· 1 Guest WiFi to Dashboard?",
    );
  });

  it("has at most eight lines of fifty characters, and the ends of every part of the place", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 90 });
    const parts = fc.array(
      text.map((part) => part.replace(/[›\s]/gu, "x")),
      { minLength: 1, maxLength: 3 },
    );
    const findings = fc.array(fc.constantFrom(misspelt, dropped, omitted("a"), conflict, secret));
    fc.assert(
      fc.property(text, parts, findings, (name, where, found) => {
        const { message, lines } = confirmationOf(name, where.join(" › "), plan(...found));
        assert.ok(lines.length <= 8 && [message, ...lines].every((line) => line.length <= 50));
        assert.ok(lines.every((line) => line.isWellFormed()) && message.isWellFormed());
        const shown = lines.join("\n");
        for (const part of where) {
          const ends = [part.slice(0, 1), part.slice(-1)];
          assert.ok(
            ends.every((end) => shown.includes(end) || !end.isWellFormed()),
            part,
          );
        }
      }),
    );
  });
});

describe("The remark of a finding", () => {
  const remarks: readonly (readonly [Finding, string])[] = [
    [conflict, "Overwrites name, list"],
    [{ ...conflict, grade: "blocks" }, "Somebody changed name, list"],
    [omitted("a"), "Reverts a"],
    [omitted("a", "unknown"), "May revert a"],
    [{ code: "omitted", grade: "informs", path: ["a"], omitted: "keeps" }, "Keeps a as it is"],
    [dropped, "Removes an item from rules"],
    [{ code: "appended-item", grade: "informs", path: ["rules"] }, "Default rule stays last"],
    [{ code: "appended-item", grade: "warns", path: ["rules", 1] }, "Adds a rule before the default rule"],
    [
      { code: "unreturned-secret", grade: "blocks", path: ["a", "b"], field: "a", isNew: false },
      "Would erase a.b",
    ],
    [{ code: "unreturned-secret", grade: "blocks", path: ["a", "b"], field: "a", isNew: true }, "Lacks a.b"],
  ];
  for (const [finding, remark] of remarks) {
    it(`${remark}: ${finding.code}, which ${finding.grade}`, () =>
      assert.equal(findingRemark(finding), remark));
  }
});
