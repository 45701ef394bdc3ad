import assert from "node:assert/strict";
import fc from "fast-check";
import { hideTypedSecrets } from "../../../../src/changes/secrets/hideTyped.ts";
import { masker } from "../support/plans.ts";

const hidden = (text: string) => hideTypedSecrets(text, masker);
/** The text with `#` in place of its tokens. */
const shape = (text: string): string => hidden(text).text.replace(/"•{8} #[0-9a-f]{8}"/g, "#");
const [one, two] = ['"•••••••• #1a2b3c4d"', '"•••••••• #5e6f7a8b"'];

describe("A secret in a draft that is no JSON, and that JSON cannot end", () => {
  const rows: readonly (readonly [typed: string, stored: string])[] = [
    ['{\n  "psk": "pa"ss, word9",\n  "name": "x"\n}', '{\n  "psk": ##,\n  "name": "x"\n}'],
    ['{\n  "psk": "ab\ncd",\n  "name": "x"\n}', '{\n  "psk": #\n#,\n  "name": "x"\n}'],
    ['{\n  "psk": "ab", cd",\n  "name": "x"\n}', '{\n  "psk": #, #,\n  "name": "x"\n}'],
    ['{\n  "psk": "ab\n}\ncd"\n}\n', '{\n  "psk": #\n}\n#\n}\n'],
    ['{\n  "psk": "ab",\ncd ef",\n  "name": "x"', '{\n  "psk": #,\n#,\n  "name": "x"'],
    ['{"psk": "hunter22" "name": "x"', '{"psk": # "name": "x"'],
    ['{"psk": "hunter22, "name": "x"\n', '{"psk": ##\n'],
    ['{"psk": pa, ss, "name": "x"', '{"psk": #, "name": "x"'],
    ['{"secret": ["hunter22", "hunter23"], "x": }', '{"secret": [#, #], "x": }'],
    ['{"secret": [\n  "hunter22",\n  "hunter23"\n], "x": }', '{"secret": [\n  #,\n  #\n], "x": }'],
  ];
  for (const [typed, stored] of rows) {
    it(`${JSON.stringify(typed)} → ${JSON.stringify(stored)}`, () => assert.equal(shape(typed), stored));
  }

  it("is not joined to what may be another thing: each is kept for itself", () => {
    const { secrets } = hidden('{"psk": "hunter22" extra\n');
    assert.deepEqual([...secrets.values()], ['"hunter22"', '"extra"']);
  });
});

describe("What stands beside a secret in a draft that is no JSON", () => {
  const left: readonly string[] = [
    `{\n  "psk": ${one} ${two}\n  "name": "x",`,
    `{\n  "psk": ${one},\n  // whose key?\n  "name": "x",`,
    `{\n  "psk": ${one},\n  "na`,
    `{\n  "psk": ${one},\n  "name"\n}`,
    `{\n  "psk": ${one},\n  "22:33:44:55:66:77": {\n    "ip": }`,
    '{"notes": "the psk: is on the wall", "x": }',
    '{"notes": "say \\"psk\\": \\"x\\"", "x": }',
  ];
  for (const text of left) {
    it(`is left as it is: ${JSON.stringify(text)}`, () => assert.equal(hidden(text).text, text));
  }

  it("is not swallowed by a name before it that was not closed", () => {
    assert.equal(shape('{"name": "abc, "psk": "hunter22"\n'), '{"name": "abc, "psk": #\n');
  });
});

describe("Whatever is typed as a secret into a text that is no JSON", () => {
  const character = fc.constantFrom("a", "b", "1", ..."\" ' , { } [ ] \\ \n".split(" "), " ");
  /** Nobody can tell this from a value that is closed and a name below it that is half typed. */
  const isLikeNextField = (secret: string): boolean => /"[\s,{}[\]]*\n\s*["']/.test(secret);
  const anySecret = fc
    .string({ unit: character, maxLength: 30 })
    .filter((secret) => !isLikeNextField(secret));
  const around = fc.constantFrom<readonly [string, string]>(
    ['{\n  "name": "Guest",\n  "psk": "', '",\n  "visible": true,,\n}\n'],
    ['{\n  "list": [\n    {\n      "secret": "', '",\n      "host": "x"\n    }\n  ],,\n}\n'],
    ['{ "psk": "', '", "visible": true,, }\n'],
    ['{\n  "psk": "', '",'],
  );

  it("leaves no four characters of it behind", () => {
    fc.assert(
      fc.property(anySecret, around, (secret, [before, after]) => {
        const { text } = hidden(before + secret + after);
        const runs = Array.from({ length: Math.max(0, secret.length - 3) }, (_, at) =>
          secret.slice(at, at + 4),
        );
        const telling = runs.filter((run) => /[ab1]/.test(run) && !(before + after).includes(run));
        const masked = text.replace(/•{8} #[0-9a-f]{8}/g, "");
        assert.deepEqual(
          telling.filter((run) => masked.includes(run)),
          [],
          text,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("is hidden once: the second time there is nothing left to hide", () => {
    fc.assert(
      fc.property(anySecret, around, (secret, [before, after]) => {
        const { text } = hidden(before + secret + after);
        assert.deepEqual(hidden(text), { text, secrets: new Map() });
      }),
    );
  });
});
