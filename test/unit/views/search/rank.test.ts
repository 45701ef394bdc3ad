import assert from "node:assert/strict";
import { namesFound, thing } from "./support/things.ts";

describe("what is found first", () => {
  const cases: readonly {
    readonly rule: string;
    readonly text: string;
    readonly first: readonly ReturnType<typeof thing>[];
    readonly next: readonly ReturnType<typeof thing>[];
  }[] = [
    {
      rule: "a serial before a name that is the same",
      text: "q2ab-1234-5678",
      first: [thing("device", { id: "Q2AB-1234-5678", name: "x" })],
      next: [thing("network", { id: "N_2", name: "q2ab-1234-5678" })],
    },
    {
      rule: "a whole name before a name that begins so",
      text: "berlin",
      first: [thing("network", { id: "N_1", name: "Berlin" })],
      next: [thing("network", { id: "N_2", name: "Berlin 2" })],
    },
    {
      rule: "the number that people use before a name that begins with it",
      text: "10",
      first: [thing("vlan", { id: "10", name: "Guest", number: "10" })],
      next: [thing("network", { id: "N_2", name: "10 Downing Street" })],
    },
    {
      rule: "the start of a name before the start of a later word",
      text: "guest",
      first: [thing("network", { id: "N_1", name: "Guest house of the hospital" })],
      next: [thing("network", { id: "N_2", name: "Berlin Guest" })],
    },
    {
      rule: "the start of a word before the inside of one",
      text: "house",
      first: [thing("network", { id: "N_1", name: "Long name with House" })],
      next: [thing("network", { id: "N_2", name: "Warehouse" })],
    },
    {
      rule: "the inside of a word before scattered letters",
      text: "rls",
      first: [thing("network", { id: "N_1", name: "Charles carls" })],
      next: [thing("network", { id: "N_2", name: "Rail es" })],
    },
    {
      rule: "the start of a name before a model",
      text: "mr46",
      first: [thing("device", { id: "Q2-1", name: "MR46 in the lobby" })],
      next: [thing("device", { id: "Q2-2", name: "ap", detail: "MR46" })],
    },
    {
      rule: "a tag before a name that only holds the word",
      text: "lobby",
      first: [thing("device", { id: "Q2-1", name: "ap-ber-03", tags: ["lobby"] })],
      next: [thing("device", { id: "Q2-2", name: "the lobby" })],
    },
    {
      rule: "the shorter of two names that begin alike",
      text: "ber",
      first: [thing("network", { id: "N_1", name: "Bern" })],
      next: [thing("network", { id: "N_2", name: "Berlin" })],
    },
    {
      rule: "what fits itself before what only stands in such a place",
      text: "berlin ap",
      first: [thing("device", { id: "Q2-1", name: "ap-berlin-01-with-a-long-name" }, "Munich")],
      next: [thing("device", { id: "Q2-2", name: "ap-01" }, "Berlin")],
    },
    {
      rule: "a name that is written as it was typed before its words apart",
      text: "guest berlin",
      first: [thing("network", { id: "N_1", name: "Guest Berlin North" })],
      next: [thing("network", { id: "N_2", name: "Guest" }, "Berlin")],
    },
  ];

  for (const { rule, text, first, next } of cases) {
    it(`is ${rule}`, () => {
      const expected = [...first, ...next].map(({ item }) => item.name);
      assert.deepEqual(namesFound([...next, ...first], text), expected);
      assert.deepEqual(namesFound([...first, ...next], text), expected);
    });
  }
});

describe("what is found at all", () => {
  const things = [
    thing("network", { id: "N_1", name: "Berlin", tags: ["Branch", "emea"] }),
    thing(
      "device",
      { id: "Q2AB-1234-5678", name: "ap-ber-01", alias: "cc:03:d9:00:aa:01", detail: "MR46", tags: ["ward"] },
      "Berlin",
    ),
    thing("ssid", { id: "3", name: "Guest", number: "3" }, "Berlin"),
    thing("admin", { id: "7", name: "Jonas Weber", alias: "jonas@acme.example" }),
  ];
  const finds = (text: string, ...names: readonly string[]): void =>
    assert.deepEqual(namesFound(things, text), names, text);

  it("is what has each word somewhere, in any order", () => {
    finds("guest berlin", "Guest");
    finds("berlin guest", "Guest");
    finds("berlin mr46", "ap-ber-01");
    finds("weber jonas", "Jonas Weber");
    finds("berlin weber");
  });

  it("is not everything in a place whose name is all that was typed", () => finds("berlin", "Berlin"));

  it("is known by its email address", () => finds("jonas@acme", "Jonas Weber"));

  it("is known by letters in their order", () => finds("apb1", "ap-ber-01"));

  it("is not known by letters that begin inside of a word", () => finds("eberso"));

  it("is only what has a tag, where a tag was typed", () => {
    finds("#branch", "Berlin");
    finds("#BRA", "Berlin");
    finds("#ward ap", "ap-ber-01");
    finds("#berlin");
    finds("#ward guest");
  });

  it("does not mind upper case, or spaces around", () => finds("  BERLIN ", "Berlin"));

  it("does not mind accents, on either side", () => {
    const cities = [
      thing("network", { id: "N_1", name: "Zürich" }),
      thing("network", { id: "N_2", name: "Malaga" }),
    ];
    for (const [text, name] of [
      ["zurich", "Zürich"],
      ["ZÜR", "Zürich"],
      ["málaga", "Malaga"],
    ] as const)
      assert.deepEqual(namesFound(cities, text), [name]);
  });

  it("is nothing for nothing", () => finds(""));
});
