import assert from "node:assert/strict";
import fc from "fast-check";
import { compactJson, printJson, readJson, sameJson } from "../../../../src/changes/json/json.ts";
import {
  fillSecrets,
  isToken,
  maskerFor,
  maskSecrets,
  tokensOf,
} from "../../../../src/changes/secrets/mask.ts";
import { listed, planOf, shown } from "../support/plans.ts";
import { madeRules } from "../support/rules.ts";

const key = new Uint8Array(32).fill(1);
const masker = maskerFor(key, "here/1/ssid/networks/N_1/wireless/ssids/1");
const masked = (text: string, by = masker) => maskSecrets(readJson(text), by);

describe("Masking the secrets of an answer", () => {
  it("puts a token in the place of each, and remembers it as it was written", () => {
    const { json, secrets } = masked(
      String.raw`{"psk": "hunter\u00322", "name": "Guest", "pin": 1234, "deep": [{"secret": "a"}]}`,
    );
    const tokens = tokensOf(json);
    assert.deepEqual(
      tokens.map(({ path }) => path),
      [["psk"], ["pin"], ["deep", 0, "secret"]],
    );
    assert.deepEqual(
      tokens.map(({ token }) => secrets.get(token)),
      [String.raw`"hunter\u00322"`, "1234", '"a"'],
    );
    assert.doesNotMatch(printJson(json), /hunter|1234|"a"/);
    assert.match(printJson(json), /"name": "Guest"/);
  });

  it("leaves alone what holds no secret", () => {
    const text =
      '{"psk":"","secret":null,"hasPassword":true,"enforceStrongPasswords":"yes","pskGroupId":"5","password":false}';
    const { json, secrets } = masked(text);
    assert.deepEqual([compactJson(json), secrets.size], [text, 0]);
  });

  it("gives a secret the same token every time, and another one when it changes", () => {
    const token = (text: string) => tokensOf(masked(text).json)[0]?.token;
    assert.equal(token('{"psk": "hunter22"}'), token('{"name": "x", "psk": "hunter22"}'));
    assert.equal(token('{"psk": "hunter22"}'), token(String.raw`{"psk": "hunter\u00322"}`));
    assert.notEqual(token('{"psk": "hunter22"}'), token('{"psk": "hunter23"}'));
    assert.notEqual(token('{"pin": 12345678901234567890}'), token('{"pin": 12345678901234567891}'));
    assert.notEqual(token('{"pin": 1}'), token('{"pin": "1"}'));
  });

  it("gives the same secret another token in another resource, and with another key", () => {
    const tokenBy = (by: typeof masker) => tokensOf(masked('{"psk": "hunter22"}', by).json)[0]?.token;
    const others = [
      maskerFor(key, "here/1/ssid/networks/N_1/wireless/ssids/2"),
      maskerFor(new Uint8Array(32), "here/1/ssid/networks/N_1/wireless/ssids/1"),
    ];
    for (const other of others) assert.notEqual(tokenBy(masker), tokenBy(other));
  });

  it("tells equal secrets of one document apart, so that a copied mask is seen", () => {
    const { json, secrets } = masked('[{"secret": "same"}, {"secret": "same"}, {"secret": "same"}]');
    assert.equal(new Set(tokensOf(json).map(({ token }) => token)).size, 3);
    assert.deepEqual([...secrets.values()], ['"same"', '"same"', '"same"']);
  });

  it("gives no secret of a token: it is random to whoever lacks the key", () => {
    const [{ token } = { token: "" }] = tokensOf(masked('{"psk": "hunter22"}').json);
    assert.match(token, /^•{8} #[0-9a-f]{8}$/);
    assert.ok(isToken(token));
  });

  it("is taken back by filling, whatever the document", () => {
    const names = fc.constantFrom("psk", "secret", "name", "list", "sharedSecret");
    const documents = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 3 }),
      object: fc.dictionary(names, tie("value"), { maxKeys: 4 }),
    })).object;
    fc.assert(
      fc.property(documents, (document) => {
        const before = readJson(JSON.stringify(document));
        const { json, secrets } = maskSecrets(before, masker);
        assert.equal(compactJson(fillSecrets(json, secrets)), compactJson(before));
        assert.ok(sameJson(maskSecrets(json, masker).json, json));
      }),
    );
  });

  it("never fills a token that it does not know", () => {
    assert.throws(() => fillSecrets(readJson('{"psk": "•••••••• #00000000"}'), new Map()), /no value/);
  });
});

describe("A masked secret in a draft", () => {
  const rules = madeRules({}, { name: "", psk: "", list: [{ secret: "" }] });
  const live = { name: "a", psk: "hunter22", list: [{ secret: "one" }, { secret: "two" }] };
  const tokens = tokensOf(readJson(shown(live).text)).map(({ token }) => token);
  const [psk = "", one = "", two = ""] = tokens;
  const foreign = "•••••••• #00c0ffee";

  const rows: readonly { name: string; draft: unknown; findings: readonly string[] }[] = [
    {
      name: "where it was",
      draft: { name: "b", psk, list: [{ secret: one }, { secret: two }] },
      findings: [],
    },
    {
      name: "moved along with its item",
      draft: { name: "b", psk, list: [{ secret: two }, { secret: one }] },
      findings: [],
    },
    {
      name: "moved to another secret's place",
      draft: { name: "b", psk: one, list: [{ secret: psk }, { secret: two }] },
      findings: [],
    },
    {
      name: "from another resource",
      draft: { name: "b", psk: foreign, list: [] },
      findings: ["blocks unknown-token psk"],
    },
    {
      name: "twice",
      draft: { name: "b", psk, list: [{ secret: psk }, { secret: two }] },
      findings: ["blocks repeated-token list[0].secret"],
    },
    {
      name: "in a field that is shown",
      draft: { name: psk, psk: "new one", list: [] },
      findings: ["blocks misplaced-token name"],
    },
    {
      name: "with something typed behind it",
      draft: { name: "b", psk: `${psk}!`, list: [] },
      findings: ["blocks unknown-token psk"],
    },
    {
      name: "half deleted",
      draft: { name: "b", psk: psk.slice(0, -2), list: [] },
      findings: ["blocks unknown-token psk"],
    },
    {
      name: "inside a text",
      draft: { name: `was ${psk}`, psk: "x", list: [] },
      findings: ["blocks unknown-token name"],
    },
  ];
  for (const { name, draft, findings } of rows) {
    it(name, () => {
      const plan = planOf({ live, rules, edit: () => draft });
      assert.deepEqual(
        listed(plan.findings).filter((line) => line.includes("token")),
        findings,
      );
      assert.equal(plan.verdict, findings.length > 0 ? "blocked" : "ready");
    });
  }

  it("written with escapes is still one", () => {
    const escaped = shown(live).text.replaceAll("•", String.raw`\u2022`);
    assert.equal(planOf({ live, rules, edit: () => escaped }).verdict, "nothing");
  });

  it("stands for nothing where what was stored for it is itself damaged", () => {
    const secrets = new Map([[foreign, JSON.stringify(`${psk}!`)]]);
    const plan = planOf({
      live: { name: "a", psk: "" },
      rules,
      edit: () => ({ name: "a", psk: foreign }),
      more: { secrets },
    });
    assert.deepEqual(listed(plan.findings), ["blocks unknown-token psk"]);
  });
});
