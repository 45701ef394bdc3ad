import assert from "node:assert/strict";
import { remarksOf, type SearchState } from "../../../../src/views/search/remarks.ts";

const state: SearchState = {
  text: "berlin",
  shown: 1,
  total: 1,
  size: 1200,
  left: 0,
  notAsked: { organizations: 0, calls: 0 },
  failures: [],
};

const said = (about: Partial<SearchState>): string[] =>
  remarksOf({ ...state, ...about }).map(({ label, detail }) => `${label}: ${detail}`);

describe("What is said below the hits", () => {
  it("is nothing where they are all there", () => {
    assert.deepEqual(said({}), []);
  });

  it("is how many more there are", () => {
    assert.deepEqual(said({ shown: 100, total: 1200 }), [
      "100 of 1,200 are shown: Type more to narrow them down.",
    ]);
  });

  it("is that there are none, once everybody has answered", () => {
    const none = { shown: 0, total: 0 };
    assert.deepEqual(said({ ...none, left: 2 }), []);
    assert.deepEqual(said(none), [
      "Nothing found: Not among 1,200 loaded objects, nor in the organizations that were asked.",
    ]);
    assert.deepEqual(said({ ...none, text: "zq" }), [
      "Nothing found: Type 3 letters or more to ask Dashboard too.",
    ]);
  });

  for (const text of ["/networks", "/networks/", "/api/v1/devices/"])
    it(`is to type on, where the ID is still missing: ${text}`, () => {
      assert.deepEqual(said({ text, shown: 0, total: 0 }), [
        "Type on: An ID comes next, as in /networks/N_123.",
      ]);
    });

  it("is what asking all the others costs", () => {
    assert.deepEqual(said({ notAsked: { organizations: 1, calls: 3 } }), [
      "Search 1 more organization: Asks Dashboard 3 times in the background. Typing or Escape stops it.",
    ]);
    assert.deepEqual(said({ notAsked: { organizations: 1, calls: 3 }, left: 1 }), []);
  });

  it("begins with why an organization could not be asked: a line cuts off the end", () => {
    const words = { label: "Not available", detail: "Dashboard does not show this to the API key." };
    assert.deepEqual(said({ failures: [{ organization: "Blue Harbor Retail", words }] }), [
      "1 organization could not be asked: Not available: Blue Harbor Retail. Dashboard does not show this to the API key.",
    ]);
  });
});
