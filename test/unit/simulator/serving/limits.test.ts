import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, handClock, networkPath, organizationPath, reach } from "../asking.ts";

describe("Limits", () => {
  const clock = handClock();
  let simulator: Simulator;
  let organization: string;
  beforeEach(async () => {
    simulator = await startSimulator({ clock });
    organization = await organizationPath(simulator);
  });
  afterEach(() => simulator.stop());

  const statuses = async (count: number, path: string): Promise<number[]> => {
    const replies = [];
    for (let index = 0; index < count; index += 1) replies.push((await ask(simulator, "GET", path)).status);
    return replies;
  };
  const passed = async (count: number, path: string): Promise<number> =>
    (await statuses(count, path)).filter((status) => status === 200).length;

  it("let 10 requests of an organization pass at once", async () => {
    assert.deepEqual(await statuses(12, organization), [...Array.from({ length: 10 }, () => 200), 429, 429]);
  });

  it("refill 10 a second, and never more than 10", async () => {
    assert.equal(await passed(12, organization), 10);
    clock.pass(500);
    assert.equal(await passed(12, organization), 5);
    clock.pass(60_000);
    assert.equal(await passed(12, organization), 10);
  });

  it("answer 429 with Retry-After and the documented body", async () => {
    await passed(10, organization);
    const reply = await ask(simulator, "GET", organization);
    assert.equal(reply.status, 429);
    assert.equal(reply.headers.get("retry-after"), "1");
    assert.deepEqual(reply.body, { errors: ["API rate limit exceeded for organization"] });
  });

  it("count networks and devices with their organization", async () => {
    const network = await networkPath(simulator, "Berlin");
    const [device] = (await ask(simulator, "GET", `${organization}/devices`)).body;
    clock.pass(60_000);
    assert.equal(await passed(5, network), 5);
    assert.equal(await passed(5, `/devices/${device.serial}`), 5);
    assert.equal((await ask(simulator, "GET", organization)).status, 429);
  });

  it("leave the other organizations alone", async () => {
    await passed(11, organization);
    assert.equal((await ask(simulator, "GET", await organizationPath(simulator, 1))).status, 302);
  });

  it("charge a redirect and its target", async () => {
    const shardOrganization = await organizationPath(simulator, 1);
    for (let index = 0; index < 5; index += 1) await reach(simulator, "GET", shardOrganization);
    assert.equal((await ask(simulator, "GET", shardOrganization)).status, 429);
  });

  it("do not run what they refuse", async () => {
    await passed(10, organization);
    await ask(simulator, "PUT", organization, { body: { name: "Taken over" } });
    assert.equal((simulator.resource(organization) as { name: string }).name, "Acme Hospitals");
  });

  it("let 10 claims pass in 5 minutes, and say honestly how long to wait", async () => {
    const claim = (): ReturnType<typeof ask> =>
      ask(simulator, "POST", `${organization}/inventory/claim`, { body: { orders: ["4C0000000"] } });
    for (let index = 0; index < 10; index += 1) {
      assert.equal((await claim()).status, 400);
      clock.pass(1000);
    }
    const refused = await claim();
    assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "290"]);
    clock.pass(289_000);
    assert.equal((await claim()).headers.get("retry-after"), "1");
    clock.pass(1000);
    assert.equal((await claim()).status, 400);
  });

  it("let 100 requests of an address pass at once, whatever they ask for, and 100 a second after that", async () => {
    const paths = ["/organizations", "/administered/identities/me", "/nowhere"];
    const through = async (count: number): Promise<number> => {
      let passes = 0;
      for (let index = 0; index < count; index += 1)
        passes += (await ask(simulator, "GET", paths[index % 3] ?? "")).status === 429 ? 0 : 1;
      return passes;
    };
    clock.pass(60_000);
    assert.equal(await through(103), 100);
    clock.pass(50);
    assert.equal(await through(7), 5);
  });

  it("turn an address away as a web server does: before the key, in HTML, without Retry-After", async () => {
    const small = await startSimulator({ clock, rateLimit: { perAddress: 1 } });
    await ask(small, "GET", "/organizations");
    const reply = await ask(small, "GET", "/organizations", { key: "x" });
    assert.deepEqual([reply.status, reply.headers.get("retry-after")], [429, null]);
    assert.match(reply.text, /^<html>/);
    await small.stop();
  });

  it("are as large as they are told to be, each by itself", async () => {
    const own = await startSimulator({ clock, rateLimit: { perOrganization: 2, claims: 1 } });
    const path = await organizationPath(own);
    const seen = [];
    for (let index = 0; index < 3; index += 1) seen.push((await ask(own, "GET", path)).status);
    assert.deepEqual(seen, [200, 200, 429]);
    clock.pass(1000);
    const claim = async (): Promise<number> =>
      (await ask(own, "POST", `${path}/inventory/claim`, { body: { orders: ["4C0000000"] } })).status;
    assert.deepEqual([await claim(), await claim()], [400, 429]);
    await own.stop();
  });

  it("can be switched off", async () => {
    const free = await startSimulator({ rateLimit: false });
    for (let index = 0; index < 25; index += 1) {
      assert.equal((await ask(free, "GET", await organizationPath(free))).status, 200);
    }
    await free.stop();
  });
});
