import assert from "node:assert/strict";
import { hideTypedSecrets } from "../../../src/changes/secrets/hideTyped.ts";
import { isJson } from "../../../src/changes/json/isJson.ts";
import { planPush } from "../../../src/changes/plan.ts";
import { masker } from "./support/plans.ts";
import { madeRules } from "./support/rules.ts";

const megabytes = 10_000_000;

/** Fills ten megabytes. */
function filled(piece: string, start = ""): string {
  return start + piece.repeat(Math.ceil(megabytes / piece.length));
}

/** Each of these once ran out of stack, or for minutes. The suite's time limit tells. */
const texts: Readonly<Record<string, string>> = {
  "a string of one line that is never closed": filled("a b, ", '"psk": "'),
  "nothing but escapes": filled(String.raw`\"`, '"psk": "'),
  "nothing but spaces behind a secret": filled(" ", '"psk": "x"'),
  "nothing but brackets behind a secret": filled("] , { [ ", '"psk": "x" '),
  "nothing but remarks behind a secret": filled("/* a */ ", '"psk": "x" '),
  "a log in which secrets are named": filled('2026-01-01 psk=hunter2 key: value secret: "unclosed\n'),
  "prose with the word password": filled("password foo: bar baz 'quux \" and so on\n"),
  "one line of names": filled("password "),
  "nothing but opening brackets": filled("{"),
  "nothing but quotes": filled('"'),
};

describe("Ten megabytes that somebody pasted", () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`can be stored without what was typed as a secret: ${name}`, () => {
      const hidden = hideTypedSecrets(text, masker);
      assert.ok(hidden.text.length > 0);
    });
  }

  it("hold no secret on disk, also in a list that was cut off", () => {
    const text = `[${filled(`{"notes": "${"x".repeat(500)}", "psk": "hunter22"},\n`)}`;
    assert.doesNotMatch(hideTypedSecrets(text, masker).text, /hunter22/);
  });

  it("are kept and neither checked nor pushed: one finding says so", () => {
    const draft = `{"a": "${"x".repeat(megabytes)}"}`;
    const plan = planPush({
      rules: madeRules({}, { a: 1 }),
      baseline: '{"a": "y"}',
      live: '{"a": "y"}',
      draft,
      secrets: new Map(),
    });
    assert.deepEqual(plan.findings, [
      { code: "not-json", grade: "blocks", path: [], problem: "too-long", offset: 0 },
    ]);
    assert.deepEqual([plan.verdict, plan.body], ["blocked", undefined]);
    assert.equal(isJson(draft), false);
  });
});

describe("A row of remarks behind a secret", () => {
  it("that is none after all is read once, not in every way there is", () => {
    const text = `{"psk": "hunter22" ${"/* a */ ".repeat(60)}z\n`;
    assert.doesNotMatch(hideTypedSecrets(text, masker).text, /hunter22/);
  });
});
