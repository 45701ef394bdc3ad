import assert from "node:assert/strict";
import { regions } from "../../../src/api/regions.ts";
import { isTrusted } from "../../../src/api/trustedHosts.ts";

describe("trusted hosts", () => {
  const family = { family: "meraki.com" };

  const friends = [
    "https://meraki.com/",
    "https://api.meraki.com/api/v1",
    "https://n383.meraki.com/api/v1",
    "https://n201.dashboard.meraki.com/api/v1",
    "https://N1.MERAKI.COM/api/v1",
    "https://n1.meraki.com:443/api/v1",
  ];
  for (const url of friends) {
    it(`a domain family includes ${url}`, () => assert.equal(isTrusted(new URL(url), family), true));
  }

  const strangers = [
    "http://api.meraki.com/",
    "https://api.meraki.com:8443/",
    "https://meraki.com.evil.net/",
    "https://evilmeraki.com/",
    "https://n1.meraki.com@evil.net/",
    "https://evil.net#.meraki.com/",
    "https://evil.net?.meraki.com/",
    "https:\\\\evil.net\\.meraki.com/",
    "https://user@n1.meraki.com/",
    "https://user:pass@n1.meraki.com/",
    "https://api.meraki.com./",
    "https://n1.merakí.com/",
    "https://n1.xn--merak-4sa.com/",
    "https://n1.meraki.ca/",
    "https://api.meraki.cn/",
    "https://gov-meraki.com/",
    "https://com/",
    "ftp://api.meraki.com/",
    "javascript:alert('api.meraki.com')",
    "http://127.0.0.1/",
  ];
  for (const url of strangers) {
    it(`a domain family excludes ${url}`, () => assert.equal(isTrusted(new URL(url), family), false));
  }

  it("each region trusts its own base URL and that of no other region", () => {
    for (const { trustedHosts, id } of regions) {
      const trusting = regions.filter((each) => isTrusted(new URL(each.baseUrl), trustedHosts));
      assert.deepEqual(
        trusting.map((each) => each.id),
        [id],
      );
    }
  });

  it("exact origins include themselves and no other port, host, scheme or user", () => {
    const simulator = { origins: ["http://127.0.0.1:4000", "http://127.0.0.1:4001"] };
    const trusted = (url: string) => isTrusted(new URL(url), simulator);
    assert.equal(trusted("http://127.0.0.1:4000/api/v1"), true);
    assert.equal(trusted("http://127.0.0.1:4001/api/v1"), true);
    assert.equal(trusted("http://127.0.0.1:4002/api/v1"), false);
    assert.equal(trusted("http://localhost:4000/api/v1"), false);
    assert.equal(trusted("https://127.0.0.1:4000/api/v1"), false);
    assert.equal(trusted("http://me@127.0.0.1:4000/api/v1"), false);
    assert.equal(trusted("https://api.meraki.com/api/v1"), false);
  });
});
