import assert from "node:assert/strict";
import { firstHop, isRedirect, mostHops, nextHop } from "../../../src/api/redirects.ts";

describe("redirect rule", () => {
  const territory = { trustedHosts: { family: "meraki.com" }, basePath: "/api/v1" };
  const from = new URL("https://api.meraki.com/api/v1/networks/N_1?a=1");
  const shard = "https://n7.meraki.com/api/v1/networks/N_1?a=1";

  function outcome(method: string, status: number, location: string | null): string {
    const next = nextHop({ status, location }, method, [from], territory);
    return "url" in next ? next.url.href : next.refuse;
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`a GET follows ${status} to a shard`, () => assert.equal(outcome("GET", status, shard), shard));
  }
  for (const status of [300, 304, 305, 306]) {
    it(`a GET does not follow ${status}`, () => assert.equal(outcome("GET", status, shard), "redirect"));
  }
  for (const method of ["PUT", "POST", "DELETE"]) {
    for (const status of [307, 308]) {
      it(`a ${method} follows ${status} to the same path`, () =>
        assert.equal(outcome(method, status, shard), shard));
    }
    for (const status of [301, 302, 303]) {
      it(`a ${method} refuses ${status}`, () => assert.equal(outcome(method, status, shard), "redirect"));
    }
    it(`a ${method} refuses another path`, () => {
      assert.equal(outcome(method, 307, shard.replace("N_1", "N_2")), "redirect");
      assert.equal(outcome(method, 308, shard.replace("?a=1", "")), "redirect");
    });
  }

  it("a relative location stays on the host", () => {
    assert.equal(outcome("GET", 302, "/api/v1/networks/N_9"), "https://api.meraki.com/api/v1/networks/N_9");
  });
  it("a protocol-relative location does not smuggle a host", () => {
    assert.equal(outcome("GET", 302, "//evil.net/api/v1/networks/N_1"), "untrusted-host");
  });
  it("a location outside the API is refused, also by way of dot segments", () => {
    assert.equal(outcome("GET", 302, "https://n7.meraki.com/login/dashboard_login"), "redirect");
    assert.equal(outcome("GET", 302, "https://n7.meraki.com/api/v1/../../login"), "redirect");
    assert.equal(outcome("GET", 302, "https://n7.meraki.com/api/v1/%2e%2e/%2E%2E/login"), "redirect");
    assert.equal(outcome("GET", 302, "https://n7.meraki.com/api/v10/networks/N_1"), "redirect");
  });
  it("a missing or unreadable location is refused", () => {
    assert.equal(outcome("GET", 302, null), "redirect");
    assert.equal(outcome("GET", 302, "https://[bad"), "redirect");
  });

  it("a strange host is named", () => {
    const answer = { status: 302, location: "https://meraki.com.evil.net:8443/api/v1/x" };
    const next = nextHop(answer, "GET", [from], territory);
    assert.deepEqual(next, { refuse: "untrusted-host", host: "meraki.com.evil.net:8443" });
  });

  it("a place visited before is a loop", () => {
    const visited: [URL, URL] = [from, new URL(shard)];
    assert.deepEqual(nextHop({ status: 302, location: from.href }, "GET", visited, territory), {
      refuse: "redirect",
    });
  });

  it("follows five hops and no sixth", () => {
    const hop = (number: number) => new URL(`https://n${number}.meraki.com/api/v1/networks/N_1`);
    const visited: [URL, ...URL[]] = [hop(0)];
    for (let number = 1; ; number += 1) {
      const next = nextHop({ status: 302, location: hop(number).href }, "GET", visited, territory);
      if (!("url" in next)) return assert.equal(number, mostHops + 1);
      visited.push(next.url);
    }
  });

  it("a request begins under the base path of a trusted host only", () => {
    assert.deepEqual(firstHop(from, territory), { url: from });
    assert.deepEqual(firstHop(new URL("https://api.meraki.com/api/v1/../x"), territory), {
      refuse: "untrusted-host",
      host: "api.meraki.com",
    });
  });

  it("3xx are redirects, their neighbours are not", () => {
    assert.deepEqual([299, 300, 308, 399, 400].map(isRedirect), [false, true, true, true, false]);
  });
});
