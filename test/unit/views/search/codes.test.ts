import assert from "node:assert/strict";
import fc from "fast-check";
import { indexOf, namesFound, thing } from "./support/things.ts";
import { readQuery } from "../../../../src/views/search/query.ts";

const hex = fc.array(fc.constantFrom(..."0123456789abcdef".split("")), { minLength: 12, maxLength: 12 });
const code = fc.array(fc.constantFrom(..."ABCDEFGHJKLMNPQRSTUVWXYZ23456789".split("")), {
  minLength: 8,
  maxLength: 8,
});
const inGroups = (digits: readonly string[], size: number, sign: string): string =>
  (digits.join("").match(new RegExp(`.{${size}}`, "g")) ?? []).join(sign);
const serial = (letters: readonly string[]): string => `Q2AB-${inGroups(letters, 4, "-")}`;

describe("MAC addresses", () => {
  const notations: readonly (readonly [string, (digits: readonly string[]) => string])[] = [
    ["aa:bb:cc:dd:ee:ff", (digits) => inGroups(digits, 2, ":")],
    ["aa-bb-cc-dd-ee-ff", (digits) => inGroups(digits, 2, "-")],
    ["AA:BB:CC:DD:EE:FF", (digits) => inGroups(digits, 2, ":").toUpperCase()],
    ["aabb.ccdd.eeff", (digits) => inGroups(digits, 4, ".")],
    ["aabbcc-ddeeff", (digits) => inGroups(digits, 6, "-")],
    ["aabbccddeeff", (digits) => digits.join("")],
    ["aa bb cc dd ee ff", (digits) => inGroups(digits, 2, " ")],
    ["aabb ccdd eeff", (digits) => inGroups(digits, 4, " ")],
  ];
  for (const [name, write] of notations) {
    it(`are found in the notation ${name}, before anything else`, () => {
      fc.assert(
        fc.property(hex, fc.uniqueArray(hex, { maxLength: 20 }), (wanted, others) => {
          const things = [...others, wanted].map((digits, at) => {
            const alias = inGroups(digits, 2, ":");
            return thing("device", { id: `Q2-${at}`, name: write(digits), alias });
          });
          const [first] = indexOf(things).search(readQuery(write(wanted)), 100).hits;
          assert.equal(first?.item.alias, inGroups(wanted, 2, ":"));
        }),
      );
    });
  }
});

describe("serials and ids", () => {
  it("are found first when they are typed in full, whatever things are called", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { minLength: 1, maxLength: 30, selector: (letters) => letters.join("") }),
        fc.nat(),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toLowerCase(),
          (text: string) => text.replaceAll("-", ""),
        ),
        (codes, pick, write) => {
          const ids = codes.map(serial);
          const wanted = ids[pick % ids.length] ?? "";
          const things = ids.flatMap((id) => [
            thing("device", { id, name: `on ${wanted}` }),
            thing("network", { id: `N_${id}`, name: wanted }),
          ]);
          const [first] = indexOf(things).search(readQuery(write(wanted)), 5).hits;
          assert.equal(first?.item.id, wanted);
        },
      ),
    );
  });

  it("are found by a part of them", () => {
    const things = [thing("device", { id: "Q2AB-CDEF-GHJK", name: "ap" })];
    for (const text of ["q2ab-cd", "q2abcd", "cdef-gh", "CDEFGH"])
      assert.deepEqual(namesFound(things, text), ["ap"]);
  });
});
