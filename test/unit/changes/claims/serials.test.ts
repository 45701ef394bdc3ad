import assert from "node:assert/strict";
import fc from "fast-check";
import { readLicenseKeys, readSerials } from "../../../../src/changes/claims/serials.ts";
import {
  keysNote,
  keysProblem,
  serialsNote,
  serialsProblem,
} from "../../../../src/changes/claims/claimWords.ts";

const two = ["Q2AB-CDEF-GHJK", "Q3LM-NPQR-STUV"];

describe("readSerials", () => {
  const pasted: [how: string, text: string][] = [
    ["spaces", "Q2AB-CDEF-GHJK Q3LM-NPQR-STUV"],
    ["commas", "Q2AB-CDEF-GHJK,Q3LM-NPQR-STUV"],
    ["lines of a mail", "> Q2AB-CDEF-GHJK\r\n> Q3LM-NPQR-STUV\r\n"],
    ["lower case", "q2ab-cdef-ghjk q3lm-npqr-stuv"],
    ["no dashes", "Q2ABCDEFGHJK;q3lmnpqrstuv"],
    ["office dashes", "Q2AB–CDEF–GHJK Q3LM‑NPQR‑STUV"],
    ["quoted cells", '"Q2AB-CDEF-GHJK";"Q3LM-NPQR-STUV"'],
    ["labels", "S/N:Q2AB-CDEF-GHJK\nS/N: Q3LM-NPQR-STUV"],
    ["equals signs", "SN=Q2AB-CDEF-GHJK serial=Q3LM-NPQR-STUV"],
    ["a slash", "Q2AB-CDEF-GHJK/Q3LM-NPQR-STUV"],
    ["underscores", "Q2AB_CDEF_GHJK Q3LM_NPQR_STUV"],
    ["gaps for dashes", "Q2AB CDEF GHJK Q3LM NPQR STUV"],
    ["words around them", "AP-Q2AB-CDEF-GHJK.local (Q3LM-NPQR-STUV)"],
    [
      "columns of a spreadsheet",
      "Serial\tModel\tMAC\tSite\nQ2AB-CDEF-GHJK\tMR46\tac:17:c8:00:00:01\tWard 3\nQ3LM-NPQR-STUV\tMX85\tcc03.d900.0001\t\n",
    ],
  ];
  for (const [how, text] of pasted) {
    it(`finds two serials with ${how}`, () => {
      const { serials, repeats, broken } = readSerials(text);
      assert.deepEqual([serials, repeats, broken], [two, 0, []]);
    });
  }

  it("takes each once, however it is written", () => {
    const { serials, repeats } = readSerials("Q2AB-CDEF-GHJK q2abcdefghjk Q2AB-CDEFGHJK");
    assert.deepEqual([serials, repeats], [["Q2AB-CDEF-GHJK"], 2]);
  });

  const almost = [
    "Q2AB-CDEF-GHJ",
    "Q2AB-CDEF-GHJKL",
    "Q2AB-CDEF-GHJK-L",
    "Q2AB-CDEF",
    "Q2AB-CDEFGHJ",
    "Q2AB_CDEF_GHJ",
    "Q2AB CDEF GHJ",
    "Q2ABCDEFGHJ",
    "Q2ABCDEFGHJKL",
    "AP/Q2AB-CDEF-GHJ",
  ];
  for (const text of almost) {
    it(`does not forget ${text}, which is almost one`, () => {
      const found = readSerials(`Q3LM-NPQR-STUV ${text}`);
      assert.deepEqual(found.broken, [text]);
      assert.match(serialsProblem(found) ?? "", /is not a complete serial number, which looks like/);
    });
  }

  it("leaves other words alone, QUICK-START among them", () => {
    const { broken, others } = readSerials("Q3LM-NPQR-STUV QUICK-START Q3 rack 12");
    assert.deepEqual([broken, others.length], [[], 4]);
  });

  for (const text of [
    "QUEUE-QUARTERLY-Q3AB",
    "QUESTIONABLE",
    "QUAD CORE 2024",
    "Q3-2025",
    "QUICK START 12",
  ]) {
    it(`takes ${text} neither for a serial nor for almost one`, () => {
      const { serials, broken } = readSerials(`Q3LM-NPQR-STUV ${text}`);
      assert.deepEqual([serials, broken], [["Q3LM-NPQR-STUV"], []]);
    });
  }

  it("finds a serial without a digit where its dashes tell", () => {
    assert.deepEqual(readSerials("QBZY-XKVX-MJKL").serials, ["QBZY-XKVX-MJKL"]);
  });

  const serial = fc
    .stringMatching(/^Q[A-Z0-9]{11}$/)
    .filter((text) => /\d/.test(text)) // Without a digit or a dash it would be a word.
    .map((text) => `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`);
  it("finds any serials in any mix of separators, cases and dashes", () => {
    const written = fc.record({
      serial,
      gap: fc.constantFrom(" ", ",", ";", "\n", "\t", '" "', " | ", "\u00a0"),
      form: fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toLowerCase(),
        (text: string) => text.replaceAll("-", ""),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(written, { selector: (each) => each.serial }), (all) => {
        const text = all.map((each) => each.form(each.serial) + each.gap).join("");
        assert.deepEqual(
          readSerials(text).serials,
          all.map((each) => each.serial),
        );
      }),
    );
  });
});

describe("remarks on pasted serials", () => {
  const notes: [pasted: string, note: string][] = [
    ["Q2AB-CDEF-GHJK", "1 serial number."],
    ["Q2AB-CDEF-GHJK q2abcdefghjk Q3LM-NPQR-STUV", "2 serial numbers, 1 repeated."],
    [
      "Q2AB-CDEF-GHJK ac:17:c8:00:00:01",
      "1 serial number. Left out: a MAC address (devices are claimed by serial).",
    ],
    [
      "Q2AB-CDEF-GHJK 4C1234567 Z2A7-QK4M-9TWX Z2A7-QK4M-9TWY Ward 3",
      "1 serial number. Left out: an order number (use Claim Order), 2 license keys (use Claim Licenses), 2 other words.",
    ],
  ];
  for (const [text, note] of notes) {
    it(note, () => {
      assert.equal(serialsProblem(readSerials(text)), undefined);
      assert.equal(serialsNote(readSerials(text)), note);
    });
  }

  const problems: [pasted: string, problem: string][] = [
    [",;", "There is no serial number in what was pasted."],
    [
      "ac:17:c8:00:00:01",
      "There is no serial number in it. AC:17:C8:00:00:01 looks like a MAC address, not like a device: devices are claimed by serial.",
    ],
    [
      "4C1234567",
      "There is no serial number in it. 4C1234567 looks like an order number, not like a device: use Claim Order.",
    ],
    [
      "Z2A7-QK4M-9TWX",
      "There is no serial number in it. Z2A7••••9TWX looks like a license key, not like a device: use Claim Licenses.",
    ],
    ["berlin", "There is no serial number in it. BERLIN is not a serial number."],
    [
      "Q2AB-CDEF-GHJK Q2AB-CDEF",
      "Q2AB-CDEF is not a complete serial number, which looks like Q2AB-CDEF-GHJK. Correct it, or take it out.",
    ],
    [
      "Q2AB-CDEF-GHJK f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed",
      "This holds what looks like an API key. Take it out: keys belong to connections.",
    ],
  ];
  for (const [text, problem] of problems) {
    it(problem, () => assert.equal(serialsProblem(readSerials(text)), problem));
  }
});

describe("readLicenseKeys", () => {
  it("finds keys in any form, each once", () => {
    const found = readLicenseKeys("z2a7qk4m9twx; Z2A7-QK4M-9TWX\nZ2C3-HR8P-5VDN");
    assert.deepEqual(found, { keys: ["Z2A7-QK4M-9TWX", "Z2C3-HR8P-5VDN"], repeats: 1, refused: [] });
    assert.equal(keysNote(found), "2 license keys, 1 repeated");
    assert.equal(keysProblem(found), undefined);
  });

  const problems: [pasted: string, problem: string][] = [
    ["", "There is no license key in what was pasted."],
    [
      "Z2A7-QK4M-9TWX Q2AB-CDEF-GHJK",
      "Word 2 looks like a serial number, not like a license: use Claim Devices.",
    ],
    ["4C1234567", "Word 1 looks like an order number, not like a license: use Claim Order."],
    [
      "S2345-6789A-BCDEF-GHJKM",
      "Word 1 looks like a subscription claim key, not like a license: use Claim Licenses in an organization with subscriptions.",
    ],
    ["Z2AB-CDEF-GHJ", shorter(11)],
    ["Z2ABCDEFGHJKK", shorter(13)],
    ["2AB-CDEF-GHJK", shorter(11)],
    ["S2345-6789A-BCDEF", shorter(15)],
    ["berlin", shorter(6)],
    ["X2AB-CDEF-GHJK", "Word 1 is not a license key, which looks like Z2AB-CDEF-GHJK."],
    [
      "Z2A7-QK4M-9TWX Z2A7-QK4M x",
      "Word 2 has 8 characters, but a license key has 12 and looks like Z2AB-CDEF-GHJK. 1 other word cannot be claimed either.",
    ],
    [
      "Z2A7-QK4M f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed",
      "This holds what looks like an API key. Take it out: keys belong to connections.",
    ],
  ];
  for (const [text, problem] of problems) {
    it(problem, () => assert.equal(keysProblem(readLicenseKeys(text)), problem));
  }

  it("says of a mistyped key nothing that was typed: the box shows dots", () => {
    const mistyped = fc.stringMatching(/^[A-WYZ]{2}[QVXYZ]{3,9}(?:-[QVXYZ]{2,9}){0,3}$/);
    fc.assert(
      fc.property(mistyped, (text) => {
        const found = readLicenseKeys(text);
        fc.pre(found.refused.length > 0);
        const said = JSON.stringify([keysProblem(found), found.refused]).toUpperCase();
        for (const part of text.split("-")) assert.ok(!said.includes(part), said);
      }),
    );
  });
});

function shorter(length: number): string {
  return `Word 1 has ${length} characters, but a license key has 12 and looks like Z2AB-CDEF-GHJK.`;
}
