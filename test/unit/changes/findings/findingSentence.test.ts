import assert from "node:assert/strict";
import { findingSentence, pathText, shortValue } from "../../../../src/changes/findings/findingSentence.ts";
import type { Finding } from "../../../../src/changes/findings/findings.ts";
import { harmWords } from "../../../../src/changes/findings/harmWords.ts";
import { fixTitle } from "../../../../src/changes/findings/fixTitle.ts";
import { readJson, scalar } from "../../../../src/changes/json/json.ts";

const item = readJson('{"comment": "Web", "policy": "allow"}');

const sentences: readonly (readonly [Finding, string])[] = [
  [
    { code: "not-json", grade: "blocks", path: [], problem: "syntax", offset: 3 },
    "This is not valid JSON yet. It is kept as a draft; it cannot be pushed until it is valid.",
  ],
  [
    { code: "not-json", grade: "blocks", path: [], problem: "empty", offset: 0 },
    "The document is empty. Undo, or discard the draft to get it back.",
  ],
  [
    { code: "not-json", grade: "blocks", path: [], problem: "duplicate-key", offset: 3 },
    "This field stands twice. Remove one of them before you push.",
  ],
  [
    { code: "not-json", grade: "blocks", path: [], problem: "too-deep", offset: 3 },
    "Too many brackets are open here. No resource is nested so deeply. The text is kept as a draft.",
  ],
  [
    { code: "not-json", grade: "blocks", path: [], problem: "too-long", offset: 0 },
    "This is far longer than any resource. It is kept as a draft, but not checked; it cannot be pushed until it is shorter. Undo the paste, or discard the draft.",
  ],
  [
    { code: "not-an-object", grade: "blocks", path: [] },
    "This is not an object. A resource is one JSON object in braces.",
  ],
  [
    { code: "read-only-kind", grade: "blocks", path: [] },
    "This resource cannot be changed here. Discard the draft.",
  ],
  [
    { code: "gone", grade: "blocks", path: [] },
    "Dashboard does not show this resource any more: it was deleted, the API of its organization is switched off, or the API key no longer sees it. Nothing can be pushed. The draft is kept: review it to find out why.",
  ],
  [
    { code: "conflict", grade: "blocks", path: [], changes: [{ path: ["a"] }, { path: ["list", 0, "b"] }] },
    "Somebody changed a, list[0].b in Dashboard since your draft began. Start over from live, or keep yours and review it.",
  ],
  [
    {
      code: "conflict",
      grade: "warns",
      path: [],
      changes: ["a", "b", "c", "d", "e"].map((name) => ({ path: [name] })),
    },
    "Somebody changed a, b, c and 2 more in Dashboard since your draft began. You keep yours: the push overwrites that.",
  ],
  [
    { code: "omitted", grade: "warns", path: ["mode"], omitted: "reverts", fallback: '"NAT"' },
    'mode is not in your draft. Dashboard reverts it to its default "NAT".',
  ],
  [
    { code: "omitted", grade: "warns", path: ["mode"], omitted: "reverts" },
    "mode is not in your draft. Dashboard reverts it to its default, which is not published.",
  ],
  [
    { code: "omitted", grade: "warns", path: ["mode"], omitted: "unknown" },
    "mode is not in your draft. It is not known whether Dashboard keeps it or reverts it to its default.",
  ],
  [
    { code: "omitted", grade: "informs", path: ["mode"], omitted: "keeps" },
    "mode is not in your draft. Dashboard keeps its value: leaving it out does not remove it.",
  ],
  [
    { code: "dropped-item", grade: "warns", path: ["rules"], item },
    '"Web" is no longer in rules. The list is replaced whole, so the push removes it.',
  ],
  [
    { code: "dropped-item", grade: "informs", path: ["tags"], item: scalar("lab") },
    '"lab" is no longer in tags. The list is replaced whole, so the push removes it.',
  ],
  [
    { code: "read-only-field", grade: "warns", path: ["id"] },
    "Dashboard sets id itself. Your change to it is not sent.",
  ],
  [
    {
      code: "unreturned-secret",
      grade: "blocks",
      path: ["radiusServers", 0, "secret"],
      field: "radiusServers",
      isNew: false,
    },
    "Dashboard never shows radiusServers[0].secret. Sending radiusServers without it would erase it. Type the secret, or leave radiusServers out.",
  ],
  [
    {
      code: "unreturned-secret",
      grade: "blocks",
      path: ["radiusServers", 2, "secret"],
      field: "radiusServers",
      isNew: true,
    },
    "What is new in radiusServers needs radiusServers[2].secret. Type the secret, or leave radiusServers out.",
  ],
  [
    { code: "sets-secret", grade: "informs", path: ["psk"] },
    "psk is sent as you typed it. Dashboard does not show it, so it cannot be verified or undone.",
  ],
  [
    {
      code: "refused-value",
      grade: "informs",
      path: ["mode"],
      value: "wpa-eap",
      instead: "wpa",
      carried: true,
    },
    'Dashboard shows "wpa-eap" in mode and refuses it in a push. "wpa" is what it takes.',
  ],
  [
    { code: "refused-value", grade: "informs", path: ["mode"], value: "old", carried: true },
    'Dashboard shows "old" in mode and refuses it in a push. It is left out.',
  ],
  [
    { code: "refused-value", grade: "blocks", path: ["mode"], value: "old", carried: false },
    'Dashboard refuses "old" in mode.',
  ],
  [
    { code: "schema", grade: "warns", path: ["mode"], message: "Value is not accepted." },
    "mode: Value is not accepted.",
  ],
  [
    { code: "unknown-field", grade: "warns", path: ["nmae"] },
    "nmae is not in the API's description. Dashboard will probably ignore it. Check the spelling.",
  ],
  [
    { code: "unknown-token", grade: "blocks", path: ["psk"] },
    "The masked secret in psk is not one of this resource, or it is no longer stored. Type the secret.",
  ],
  [
    { code: "repeated-token", grade: "blocks", path: ["psk"] },
    "The masked secret in psk stands twice. Type the secret where it is meant to be new.",
  ],
  [
    { code: "misplaced-token", grade: "blocks", path: ["name"] },
    "name is no secret: a masked one there would be shown in clear. Type what name should be.",
  ],
  [
    { code: "appended-item", grade: "warns", path: ["rules", 2] },
    "Dashboard keeps its default rule behind all others and does not let it be changed. Yours becomes a rule of its own before it.",
  ],
  [
    { code: "appended-item", grade: "informs", path: ["rules"] },
    "Dashboard keeps its default rule behind all others: moving it or leaving it out changes nothing.",
  ],
  [
    { code: "governs", grade: "informs", path: ["type"], fields: ["vlan", "voiceVlan", "allowedVlans"] },
    "With type Dashboard may change vlan, voiceVlan and allowedVlans by itself. What comes of that shows after the push.",
  ],
  [
    { code: "governs", grade: "informs", path: ["type"], fields: ["vlan"] },
    "With type Dashboard may change vlan by itself. What comes of that shows after the push.",
  ],
  [
    { code: "dangerous", grade: "warns", path: ["enabled"], harm: "cuts-off-port" },
    harmWords["cuts-off-port"].sentence,
  ],
];

const titles: readonly (readonly [Finding, string])[] = [
  [{ code: "omitted", grade: "warns", path: ["deep", "mode"], omitted: "reverts" }, "Restore deep.mode"],
  [{ code: "dropped-item", grade: "warns", path: ["rules"], item }, "Restore the item in rules"],
  [{ code: "read-only-field", grade: "warns", path: ["id"] }, "Take Dashboard's id"],
  [
    { code: "unreturned-secret", grade: "blocks", path: ["a", 0, "secret"], field: "a", isNew: false },
    "Leave a out",
  ],
  [
    { code: "refused-value", grade: "blocks", path: ["mode"], value: "a", instead: "b", carried: false },
    'Use "b"',
  ],
  [{ code: "appended-item", grade: "warns", path: ["rules", 2] }, "Put Dashboard's default rule back"],
];

describe("The sentence of a finding", () => {
  for (const [finding, sentence] of sentences) {
    it(`${finding.code}, which ${finding.grade}`, () => assert.equal(findingSentence(finding), sentence));
  }

  it("names no secret: a finding holds none", () => {
    const dropped = findingSentence({
      code: "dropped-item",
      grade: "warns",
      path: ["list"],
      item: readJson('{"secret": "•••••••• #1a2b3c4d"}'),
    });
    assert.match(dropped, /•{8}/);
  });
});

describe("The title of a fix", () => {
  for (const [finding, title] of titles) it(finding.code, () => assert.equal(fixTitle(finding), title));
});

describe("What people read of a path and a value", () => {
  it("is a path as code has it", () => {
    assert.deepEqual([[], ["a"], ["a", 0], ["a", 0, "b"], [0, "a"]].map(pathText), [
      "the document",
      "a",
      "a[0]",
      "a[0].b",
      "[0].a",
    ]);
  });

  it("is a short value on one line", () => {
    assert.equal(shortValue(undefined), "nothing");
    assert.equal(shortValue(readJson('{"a": [1, 2]}')), '{ "a": [ 1, 2 ] }');
    assert.equal(shortValue(scalar("x".repeat(100)), 10).length, 10);
  });
});
