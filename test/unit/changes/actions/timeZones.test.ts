import assert from "node:assert/strict";
import { timeZones } from "../../../../src/changes/actions/timeZones.ts";

describe("The time zones that are offered", () => {
  it("are names of places, that of this machine first, each once", () => {
    const { own, all } = timeZones();
    assert.match(own, /^\w+\//);
    assert.equal(all[0], own);
    assert.equal(new Set(all).size, all.length);
    for (const zone of ["Europe/Berlin", "America/Los_Angeles", "Etc/UTC"])
      assert.ok(all.includes(zone), zone);
  });
});
