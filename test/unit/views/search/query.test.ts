import assert from "node:assert/strict";
import { readQuery } from "../../../../src/views/search/query.ts";

describe("what is typed", () => {
  const paths: readonly (readonly [string, string])[] = [
    ["/networks/N_1/appliance/vlans/10", "/networks/N_1/appliance/vlans/10"],
    ["networks/N_1", "/networks/N_1"],
    ["/api/v1/devices/Q2-1", "/devices/Q2-1"],
    ["  /devices/Q2-1/ ", "/devices/Q2-1"],
    ["https://api.meraki.com/api/v1/networks/N_1/appliance/vlans/10", "/networks/N_1/appliance/vlans/10"],
    ["https://n143.meraki.com/api/v1/organizations/1/admins?perPage=3", "/organizations/1/admins"],
    ["https://api.meraki.com/api/v1/organizations", "/organizations"],
  ];
  for (const [text, path] of paths) {
    it(`may be an API path: ${text.trim()}`, () => {
      assert.equal(readQuery(text).path, path);
      assert.equal(readQuery(text).page, undefined);
    });
  }

  it("may be a page of Dashboard", () => {
    const { page, path, words } = readQuery("https://n1.meraki.com/Berlin/n/AbC1/manage/usage/list");
    assert.equal(page?.pathname, "/Berlin/n/AbC1/manage/usage/list");
    assert.equal(path, undefined);
    assert.deepEqual(words, []);
  });

  for (const text of ["networks", "devices in Berlin", "a/b", "/", "1/2", "http", "https://"]) {
    it(`may look a little like an address, and is none: ${text}`, () => {
      const { path, page, words } = readQuery(text);
      assert.deepEqual([path, page], [undefined, undefined]);
      assert.ok(words.length > 0);
    });
  }

  it("is words, and tags where they begin with #", () => {
    assert.deepEqual(
      readQuery(" #Branch AP-01 ").words.map(({ text, typed, bare, isTag }) => [text, typed, bare, isTag]),
      [
        ["branch", "Branch", "branch", true],
        ["ap-01", "AP-01", "ap01", false],
      ],
    );
  });
});
