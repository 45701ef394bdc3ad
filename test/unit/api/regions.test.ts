import assert from "node:assert/strict";
import { regionById, regions } from "../../../src/api/regions.ts";

describe("regions", () => {
  it("are the five that Dashboard has", () => {
    assert.deepEqual(
      regions.map(({ baseUrl }) => baseUrl),
      [
        "https://api.meraki.com/api/v1",
        "https://api.meraki.ca/api/v1",
        "https://api.meraki.cn/api/v1",
        "https://api.meraki.in/api/v1",
        "https://api.gov-meraki.com/api/v1",
      ],
    );
  });
  it("are found by id", () => {
    assert.equal(regionById("india")?.baseUrl, "https://api.meraki.in/api/v1");
    assert.equal(regionById("atlantis"), undefined);
  });
});
