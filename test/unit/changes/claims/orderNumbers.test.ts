import assert from "node:assert/strict";
import fc from "fast-check";
import { readClaimNumbers } from "../../../../src/changes/claims/orderNumbers.ts";

describe("readClaimNumbers", () => {
  const pasted: [how: string, text: string][] = [
    ["spaces", "4C1234567 4C7654321"],
    ["commas", "4C1234567,4C7654321"],
    ["commas and spaces, one at the end", "4C1234567, 4C7654321, "],
    ["semicolons", "4C1234567;4C7654321"],
    ["newlines", "4C1234567\n4C7654321\n"],
    ["Windows newlines", "4C1234567\r\n4C7654321\r\n"],
    ["tabs of a spreadsheet", "4C1234567\t4C7654321"],
    ["quoted cells", '"4C1234567";"4C7654321"'],
    ["single quotes", "'4C1234567','4C7654321'"],
    ["a spreadsheet's text marks", "'4C1234567 '4C7654321"],
    ["typographic quotes", "“4C1234567”, „4C7654321“"],
    ["JSON", '["4C1234567", "4C7654321"]'],
    ["a bulleted list", "• 4C1234567\n- 4C7654321"],
    ["number signs", "#4C1234567 #4C7654321"],
    ["a sentence's full stop", "4C1234567, 4C7654321."],
    ["parentheses", "(4C1234567)(4C7654321)"],
    ["a table", "| 4C1234567 | 4C7654321 |"],
    ["lower case", "4c1234567 4c7654321"],
    ["non-breaking spaces", "4C1234567\u00a04C7654321"],
    ["a byte order mark and a zero-width space", "\ufeff4C123\u200b4567 4C7654321"],
    ["full-width characters", "４Ｃ１２３４５６７，４Ｃ７６５４３２１"],
    ["slashes with spaces", "4C1234567 + 4C7654321"],
  ];
  for (const [how, text] of pasted) {
    it(`finds two orders between ${how}`, () => {
      assert.deepEqual(readClaimNumbers(text), {
        orders: ["4C1234567", "4C7654321"],
        repeats: 0,
        others: [],
      });
    });
  }

  it("keeps the order of the text", () => {
    assert.deepEqual(readClaimNumbers("4C9000000 4C1000000 4C5000000").orders, [
      "4C9000000",
      "4C1000000",
      "4C5000000",
    ]);
  });

  it("takes each once, whatever its case, and counts repetitions", () => {
    const { orders, repeats } = readClaimNumbers("4C1234567 4c1234567 4C7654321 4C1234567");
    assert.deepEqual([orders, repeats], [["4C1234567", "4C7654321"], 2]);
  });

  for (const text of ["", "   \n", ",;,", "\u200b\ufeff", '""', "---"]) {
    it(`finds nothing in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readClaimNumbers(text), { orders: [], repeats: 0, others: [] });
    });
  }

  for (const text of [
    "4C1234567",
    "5S7654321",
    "123456789",
    "104839201123",
    "AB-2026/0012",
    "SO_2026.7",
    "20251103",
  ]) {
    it(`lets ${text} through`, () => assert.deepEqual(readClaimNumbers(text).orders, [text]));
  }

  const lookalikes: [text: string, looksLike: string][] = [
    ["Q2AB-CDEF-GHJK", "serial"],
    ["q2ab-cdef-ghjk", "serial"],
    ["Q2AB‑CDEF‑GHJK", "serial"],
    ["Q2AB–CDEF–GHJK", "serial"],
    ["Q2ABCDEFGHJK", "serial"],
    ["Z2A7-QK4M-9TWX", "license"],
    ["Z2A7QK4M9TWX", "license"],
    ["cc:03:d9:7a:10:01", "mac"],
    ["CC-03-D9-7A-10-01", "mac"],
    ["cc03.d97a.1001", "mac"],
    ["cc03d97a1001", "mac"],
    ["f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed", "api-key"],
    ["Order", "word"],
    ["2025-11-03", "word"],
    ["3.11.2025", "word"],
    ["03-NOV-2025", "word"],
    ["1234.50", "word"],
    ["12", "word"],
    ["12x", "word"],
    ["PO-2025-0071", "other-order"],
    ["claim-12345-secret-abcdef", "other-order"],
    ["someone@example.com", "garbage"],
    ["https://n1.meraki.com/o/abc", "garbage"],
    ["4C１٣", "garbage"],
    ["A1".repeat(33), "garbage"],
  ];
  for (const [text, looksLike] of lookalikes) {
    it(`leaves out ${text}: ${looksLike}`, () => {
      const { orders, others } = readClaimNumbers(`4C1234567, ${text}`);
      assert.deepEqual(orders, ["4C1234567"]);
      assert.deepEqual(
        others.map((each) => each.looksLike),
        [looksLike],
      );
    });
  }

  for (const text of ["2025-11-03", "3.11.2025", "03-Nov-2025", "1234.50", "12", "12x", "19.99EUR", "MR46"]) {
    it(`takes ${text} for no order, though it has a digit`, () => {
      assert.deepEqual(readClaimNumbers(text).orders, []);
    });
  }

  it("finds the order among the words, dates and prices of an invoice", () => {
    const { orders } = readClaimNumbers("Rechnung 2025-11-03 4C1234567, 2 x MR46, 1.234,50 EUR");
    assert.deepEqual(orders, ["4C1234567"]);
  });

  it("names what it leaves out as it stood there, in upper case", () => {
    assert.deepEqual(readClaimNumbers("order: q2ab-cdef-ghjk").others, [
      { text: "ORDER", looksLike: "word" },
      { text: "Q2AB-CDEF-GHJK", looksLike: "serial" },
    ]);
  });

  const order = fc
    .integer({ min: 0, max: 9_999_999 })
    .map((number) => `4C${String(number).padStart(7, "0")}`);
  const separator = fc
    .array(fc.constantFrom(" ", ",", ";", "\n", "\r\n", "\t", "\u00a0", '"', "'", "|", "\u2028", "(", "]"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(""));
  const written = fc.record({ order, separator, isLower: fc.boolean() });

  it("finds the same numbers in any mix of separators and cases", () => {
    fc.assert(
      fc.property(fc.uniqueArray(written, { selector: (each) => each.order }), separator, (all, first) => {
        const text =
          first +
          all.map((each) => (each.isLower ? each.order.toLowerCase() : each.order) + each.separator).join("");
        assert.deepEqual(readClaimNumbers(text), {
          orders: all.map((each) => each.order),
          repeats: 0,
          others: [],
        });
      }),
    );
  });

  it("reads what it has found the same way again, whatever was pasted", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const { orders } = readClaimNumbers(text);
        assert.deepEqual(readClaimNumbers(orders.join(" ")), { orders, repeats: 0, others: [] });
      }),
    );
  });
});
