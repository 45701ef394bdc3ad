import assert from "node:assert/strict";
import fc from "fast-check";
import { hideTypedSecrets } from "../../../../src/changes/secrets/hideTyped.ts";
import { compactJson, readJson } from "../../../../src/changes/json/json.ts";
import { fillSecrets, maskerFor, maskSecrets } from "../../../../src/changes/secrets/mask.ts";

const masker = maskerFor(new Uint8Array(32).fill(1), "here");
const hidden = (text: string) => hideTypedSecrets(text, masker);
const token = "•••••••• #1a2b3c4d";

describe("Hiding typed secrets in a draft that is JSON", () => {
  it("puts tokens in their place and leaves every other character", () => {
    const text =
      '{\n\t"name" : "Guest",  "psk":"hunter22",\n\t"list": [ {"secret": "a"}, {"secret": "b"} ], "n": 1.0 }\n';
    const { text: safe, secrets } = hidden(text);
    const restored = [...secrets].reduce(
      (at, [each, literal]) => at.replace(JSON.stringify(each), literal),
      safe,
    );
    assert.equal(restored, text);
    assert.deepEqual([...secrets.values()], ['"hunter22"', '"a"', '"b"']);
  });

  it("leaves a text without typed secrets as it is", () => {
    for (const text of [
      "",
      "{}",
      `{"psk": "${token}"}`,
      '{"psk": "", "secret": null}',
      '{"name": "psk"}',
      '{"pskGroupId": "5"}',
    ]) {
      assert.deepEqual(hidden(text), { text, secrets: new Map() });
    }
  });

  it("gives the tokens that Dashboard's answer will have, equal secrets and other spellings included", () => {
    const typed = String.raw`{"psk": "\u0073ame", "list": [{"secret": "same"}, {"secret": "same"}]}`;
    const answered = maskSecrets(
      readJson('{"psk": "same", "list": [{"secret": "same"}, {"secret": "same"}]}'),
      masker,
    );
    assert.equal(compactJson(readJson(hidden(typed).text)), compactJson(answered.json));
  });

  it("gives a typed secret no token that stands in the text already", () => {
    const first = hidden('{"list": [{"secret": "same"}]}').text;
    const second = hidden(first.replace("]", ', {"secret": "same"}]'));
    assert.equal(new Set(second.text.match(/#[0-9a-f]{8}/g)).size, 2);
    assert.equal(second.secrets.size, 1);
  });

  it("keeps a number a number", () => {
    const { text, secrets } = hidden('{"pin": 0042e1, "x": 1}'.replace("0042e1", "42e1"));
    assert.equal(compactJson(fillSecrets(readJson(text), secrets)), '{"pin":42e1,"x":1}');
  });

  it("is undone by filling, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (psk, name) => {
        const before = JSON.stringify({ psk, name });
        const { text, secrets } = hidden(before);
        assert.equal(compactJson(fillSecrets(readJson(text), secrets)), before);
      }),
    );
  });

  it("hides twenty thousand of them", () => {
    const items = Array.from({ length: 20_000 }, (_, at) => ({ secret: at % 2 ? "same" : `s-${at}` }));
    const { text, secrets } = hidden(JSON.stringify(items));
    assert.equal(secrets.size, items.length);
    assert.doesNotMatch(text, /same|s-\d/);
  });
});

describe("Hiding typed secrets in a draft that is no JSON yet", () => {
  const rows: readonly { text: string; literal: string | undefined; left?: string }[] = [
    { text: '{"psk": "hunter22"', literal: '"hunter22"' },
    { text: '{"psk": "hunter22', literal: '"hunter22"' },
    { text: '{"psk": "it\'s a secret", ', literal: '"it\'s a secret"' },
    { text: String.raw`{"psk": "a\"b\u0063", `, literal: String.raw`"a\"b\u0063"` },
    { text: String.raw`{"psk": "bad \x escape",`, literal: String.raw`"bad \\x escape"` },
    { text: "{'psk': 'single', ", literal: '"single"' },
    { text: "{psk: hunter22, name: x}", literal: '"hunter22"', left: "name: x}" },
    {
      text: "{\n  psk: correct horse battery\n  name: x",
      literal: '"correct horse battery"',
      left: "name: x",
    },
    { text: '{\n  "psk": pa}ss,word\n}', literal: '"pa}ss,word"', left: "\n}" },
    { text: '{"psk" "hunter22"', literal: '"hunter22"' },
    { text: '{"psk" = "hunter22"', literal: '"hunter22"' },
    { text: '{"pin": 1234, ', literal: "1234" },
    { text: '{"list": [{"secret": "a"}, {', literal: '"a"' },
    { text: '{"psk": "hunter22",}', literal: '"hunter22"', left: ",}" },
    { text: '{"psk": "hunter22" /* mine */}', literal: '"hunter22"', left: "/* mine */}" },
    { text: `${"[".repeat(5000)}{"psk": "hunter22"`, literal: '"hunter22"' },
    { text: `{"psk": "${token}", `, literal: undefined },
    { text: `{"psk": "${token},\n`, literal: undefined },
    { text: '{"psk": "", ', literal: undefined },
    { text: '{"psk": null, ', literal: undefined },
    { text: '{"psk": , ', literal: undefined },
    { text: '{"psk": ', literal: undefined },
    { text: '{"psk": \n  "name": "x"', literal: undefined },
    { text: '{"psk"\n  "name": "x",', literal: undefined },
    { text: '{"psk": },\n  "name" : "x",', literal: undefined },
    { text: '{"psk":, "hunter22"', literal: '"hunter22"' },
    { text: '{"psk": "hunter22\\\n, ', literal: '"hunter22\\\\"' },
    { text: '{"name": "the psk", ', literal: undefined },
    { text: '{"pskGroupId": "5", ', literal: undefined },
    { text: '{"hasPassword": "x", ', literal: undefined },
  ];
  for (const { text, literal, left = "" } of rows) {
    it(`${JSON.stringify(text.slice(-40))} → ${literal ?? "nothing"}`, () => {
      const { text: safe, secrets } = hidden(text);
      assert.deepEqual([...secrets.values()], literal === undefined ? [] : [literal]);
      if (literal === undefined) assert.equal(safe, text);
      else assert.doesNotMatch(safe, /hunter22|secret"?,|single|correct|battery|pa\}ss|word/);
      assert.ok(safe.endsWith(left));
    });
  }

  it("leaves no typed secret in any text that was cut off or broken somewhere", () => {
    const whole =
      '{\n  "name": "Guest",\n  "psk": "s3cr3t-psk",\n  "list": [\n    {\n      "host": "a",\n      "secret": "s3cr3t-list"\n    }\n  ]\n}\n';
    fc.assert(
      fc.property(fc.nat(whole.length), fc.constantFrom("cut", "comma", "bracket"), (at, how) => {
        const ends = { cut: "", comma: `,${whole.slice(at)}`, bracket: `]${whole.slice(at)}` };
        const { text, secrets } = hidden(whole.slice(0, at) + ends[how]);
        const left = [...text.matchAll(/"(?:psk|secret)":\s*([^\n]*)/g)].map(([, value]) => value ?? "");
        assert.ok(
          left.every((value) => !/s3|r3t/.test(value)),
          text,
        );
        assert.ok([...secrets.values()].every((literal) => typeof JSON.parse(literal) === "string"));
      }),
    );
  });

  it("does not choke on megabytes", () => {
    const text = `{${'"psk": "hunter22", '.repeat(10_000)}`;
    assert.doesNotMatch(hidden(text).text, /hunter22/);
    assert.equal(hidden(`{"name": "${"x".repeat(1_000_000)}`).secrets.size, 0);
    assert.doesNotMatch(hidden(`{psk: ${"x ,".repeat(100_000)}`).text, /x/);
  });
});
