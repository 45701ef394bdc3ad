import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, linkOf, organizationPath, type Reply, reach } from "../asking.ts";

describe("Pages of a list", () => {
  let simulator: Simulator;
  let organization: string;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false, networks: 8, devices: 1005 });
    organization = await organizationPath(simulator);
  });
  after(() => simulator.stop());

  const ids = (reply: Reply): string[] => reply.body.map((network: { id: string }) => network.id);

  it("follow one another by `next` until there is none, without a gap or a repetition", async () => {
    let reply = await ask(simulator, "GET", `${organization}/networks?perPage=3`);
    const sizes = [reply.body.length];
    const seen = ids(reply);
    for (let next = linkOf(reply, "next"); next !== undefined; next = linkOf(reply, "next")) {
      reply = await ask(simulator, "GET", next);
      sizes.push(reply.body.length);
      seen.push(...ids(reply));
    }
    assert.deepEqual(sizes, [3, 3, 2]);
    assert.deepEqual(seen, ids(await ask(simulator, "GET", `${organization}/networks`)));
  });

  it("lead back by `prev`, to the ends by `first` and `last`", async () => {
    const first = await ask(simulator, "GET", `${organization}/networks?perPage=3`);
    const second = await ask(simulator, "GET", linkOf(first, "next") ?? "");
    const all = ids(await ask(simulator, "GET", `${organization}/networks`));
    assert.deepEqual(ids(await ask(simulator, "GET", linkOf(second, "prev") ?? "")), all.slice(0, 3));
    assert.deepEqual(ids(await ask(simulator, "GET", linkOf(second, "first") ?? "")), all.slice(0, 3));
    assert.deepEqual(ids(await ask(simulator, "GET", linkOf(second, "last") ?? "")), all.slice(-3));
    assert.equal(linkOf(first, "prev"), undefined);
  });

  it("have an unquoted `rel`, and `first` and `last` even where one page holds all", async () => {
    const header = (await ask(simulator, "GET", `${organization}/networks`)).headers.get("link") ?? "";
    assert.match(header, /^<http[^>]+startingAfter=0000-0000-0000>; rel=first, <http[^>]+>; rel=last$/);
  });

  it("keep the filters of the question in their links", async () => {
    const reply = await ask(simulator, "GET", `${organization}/devices?perPage=3&productTypes[]=wireless`);
    const next = await ask(simulator, "GET", linkOf(reply, "next") ?? "");
    assert.ok(next.body.every((device: { productType: string }) => device.productType === "wireless"));
  });

  it("name the shard where the shard answers", async () => {
    const own = await startSimulator({ rateLimit: false });
    const reply = await reach(own, "GET", `${await organizationPath(own, 1)}/devices?perPage=3`);
    assert.ok(linkOf(reply, "next")?.startsWith(own.shardOrigin));
    await own.stop();
  });

  it("hold 1000 devices where nobody says how many", async () => {
    const reply = await ask(simulator, "GET", `${organization}/devices`);
    assert.equal(reply.body.length, 1000);
    assert.equal((await ask(simulator, "GET", linkOf(reply, "next") ?? "")).body.length, 5);
  });

  for (const [path, most] of [
    ["/organizations", 9000],
    ["networks", 100_000],
    ["devices", 5000],
    ["inventory/devices", 1000],
    ["configurationChanges", 100_000],
  ] as const) {
    it(`take from 3 to ${most} for ${path}`, async () => {
      const whole = path.startsWith("/") ? path : `${organization}/${path}`;
      const status = async (size: string): Promise<number> =>
        (await ask(simulator, "GET", `${whole}?perPage=${size}`)).status;
      assert.deepEqual(
        [
          await status("2"),
          await status("3"),
          await status(`${most}`),
          await status(`${most + 1}`),
          await status("x"),
        ],
        [400, 200, 200, 400, 400],
      );
    });
  }

  it("say which sizes are allowed", async () => {
    const reply = await ask(simulator, "GET", `${organization}/devices?perPage=1`);
    assert.deepEqual(reply.body, { errors: ["'perPage' must be between 3 and 5000"] });
  });
});
