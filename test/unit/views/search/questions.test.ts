import assert from "node:assert/strict";
import { isWorthAsking, questionsFor } from "../../../../src/views/search/questions.ts";
import { readQuery } from "../../../../src/views/search/query.ts";
import { askOrder, mostAskedAtOnce } from "../../../../src/views/search/askOrder.ts";

/** What an organization is asked of its devices, as a query string. */
function filters(text: string): string[] {
  return questionsFor(readQuery(text), "lab", "1").flatMap(({ filter, list }) =>
    filter ? [`${list.kind.id} ${filter.name}=${filter.value}`] : [],
  );
}

describe("what an organization is asked", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["lobby", ["device name=lobby"]],
    ["ap-01", ["device name=ap-01"]],
    ["cc:03:d9", ["device mac=cc:03:d9"]],
    ["CC-03-D9-00-AA-01", ["device mac=cc:03:d9:00:aa:01"]],
    ["cc03.d900.aa01", ["device mac=cc:03:d9:00:aa:01"]],
    ["cc 03 d9 00 aa 01", ["device mac=cc:03:d9:00:aa:01"]],
    ["q2ab-1234-5678", ["device serial=Q2AB-1234-5678", "device name=q2ab-1234-5678"]],
    ["q2ab12345678", ["device serial=Q2AB-1234-5678", "device name=q2ab12345678"]],
    ["fcw2233a5zv", ["device serial=FCW2233A5ZV", "device name=fcw2233a5zv"]],
    ["#Ward", ["device tags=Ward"]],
    ["/devices/q2ab-1234-5678", ["device serial=Q2AB-1234-5678"]],
    ["https://n1.meraki.com/Berlin/n/AbC1/manage/usage/list", []],
    ["lobby west wing seven", ["device name=lobby", "device name=seven"]],
    ["ap in", []],
  ];
  for (const [text, expected] of cases) {
    it(`of its devices for ${text}: ${expected.join(", ") || "nothing"}`, () =>
      assert.deepEqual(filters(text), expected));
  }

  it("is the whole list of networks and of admins, whatever was typed: those have no filter for a name", () => {
    const whole = questionsFor(readQuery("lobby"), "lab", "1").filter(({ filter }) => !filter);
    assert.deepEqual(
      whole.map(({ list }) => list.kind.id),
      ["network", "admin"],
    );
  });

  it("is never more than five calls for one text", () => {
    for (const text of ["one two three four five", "q2ab cc:03:d9 #ward lobby", "q2ab-1234-5678"])
      assert.ok(questionsFor(readQuery(text), "lab", "1").length <= 5, text);
  });

  it("is nothing for texts without a word of three letters", () => {
    for (const text of ["", "a", "ab", "  ab  ", "#ab", "a b c d"])
      assert.equal(isWorthAsking(readQuery(text)), false, text);
    for (const text of ["abc", "#abc", "a bcd", "/networks/N_1"])
      assert.equal(isWorthAsking(readQuery(text)), true, text);
  });
});

describe("who is asked", () => {
  const organizations = Array.from({ length: 300 }, (_, at) => ({
    connection: "lab",
    id: String(at),
    name: `O ${at}`,
  }));
  const ids = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);

  it("is at most five organizations, those first that somebody is at work in", () => {
    const { now, later } = askOrder(organizations, ["lab/299", "lab/7", "lab/299", "other/1"]);
    assert.deepEqual(ids(now), ["299", "7", "0", "1", "2"]);
    assert.equal(later.length, 295);
  });

  it("is everybody where there are no more than five", () => {
    const few = organizations.slice(0, mostAskedAtOnce);
    assert.deepEqual(askOrder(few, []), { now: few, later: [] });
  });
});
