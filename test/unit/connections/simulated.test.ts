import assert from "node:assert/strict";
import { isTrusted } from "../../../src/api/trustedHosts.ts";
import {
  readAddress,
  simulatedFromEnvironment,
  simulatedRegion,
  type SimulatedDashboard,
} from "../../../src/connections/simulated.ts";

const here: SimulatedDashboard = {
  baseUrl: "http://127.0.0.1:40001/api/v1",
  origins: ["http://127.0.0.1:40001", "http://127.0.0.1:40002"],
  key: "made-up",
};

const elsewhere: readonly string[] = [
  "https://api.meraki.com/api/v1",
  "http://example.com/api/v1",
  "http://localhost:40001/api/v1",
  "http://127.0.0.1.example.com:40001/api/v1",
  "http://127.0.0.1:40001@example.com/api/v1",
  "http://user@127.0.0.1:40001/api/v1",
  "http://127.0.0.1/api/v1",
  "http://127.0.0.1:/api/v1",
  "http://127.0.0.1:99999/api/v1",
  "http://127.0.0.2:40001/api/v1",
  "http://0.0.0.0:40001/api/v1",
  "http://[::1]:40001/api/v1",
  "https://127.0.0.1:40001/api/v1",
  "ftp://127.0.0.1:40001/",
  "HTTP://127.0.0.1:40001.example.com/",
  "http://127.0.0.1:40001\n.example.com/",
  " http://127.0.0.1:40001",
  "",
];

describe("The address of a simulated Dashboard", () => {
  it("is read from the environment", () => {
    assert.deepEqual(simulatedFromEnvironment(JSON.stringify(here)), here);
  });

  for (const nothing of [
    undefined,
    "",
    "{",
    "null",
    "[]",
    "{}",
    JSON.stringify({ ...here, key: 7 }),
    JSON.stringify({ ...here, origins: "x" }),
  ]) {
    it(`is not read from ${nothing ?? "nothing"}`, () =>
      assert.equal(simulatedFromEnvironment(nothing), undefined));
  }

  for (const url of elsewhere) {
    it(`is never ${JSON.stringify(url)}: the made-up key and every write would go there`, () => {
      assert.equal(readAddress({ ...here, baseUrl: url }), undefined);
      assert.equal(readAddress({ ...here, origins: [...here.origins, url] }), undefined);
    });
  }

  it("trusts its own origins, and no other port of this machine", () => {
    const { baseUrl, trustedHosts } = simulatedRegion(here);
    assert.equal(baseUrl, here.baseUrl);
    assert.ok(isTrusted(new URL("http://127.0.0.1:40002/api/v1/x"), trustedHosts));
    for (const hostile of ["http://127.0.0.1:40003/", "https://api.meraki.com/", "http://127.0.0.1/"])
      assert.ok(!isTrusted(new URL(hostile), trustedHosts));
  });
});
