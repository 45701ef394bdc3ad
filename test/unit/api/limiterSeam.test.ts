import assert from "node:assert/strict";
import type { Limiter, Turn } from "../../../src/api/limiter.ts";
import { clientOf, key } from "./support/testClient.ts";
import { closeAll, json, listen, redirect } from "./support/loopback.ts";
import { VirtualClock } from "./support/virtualClock.ts";

describe("what the limiter learns of a request", () => {
  afterEach(closeAll);

  /** A client whose limiter lets everything go and writes down who asked. */
  async function recorded() {
    const turns: Turn[] = [];
    const limiter: Limiter = {
      run(turn, send) {
        turns.push(turn);
        return send();
      },
    };
    const server = await listen(({ url }, response) => {
      if (url.endsWith("moved")) redirect(response, 302, "/api/v1/target");
      else json(response, {});
    });
    return { turns, client: clientOf(server, { limiter }), host: new URL(server.origin).host };
  }

  it("the cloud and the organization whose budget it spends", async () => {
    const { turns, client, host } = await recorded();
    await client.get("/organizations/1/networks", { organization: "1" });
    await client.get("/organizations");
    assert.deepEqual(
      turns.map(({ account }) => account),
      [`${host} 1`, `${host} `],
    );
  });

  it("that a person waits for it, unless it runs in the background", async () => {
    const { turns, client } = await recorded();
    await client.get("/x");
    await client.get("/x", { priority: "background" });
    assert.deepEqual(
      turns.map(({ priority }) => priority),
      ["person", "background"],
    );
  });

  it("that it is a further hop", async () => {
    const { turns, client } = await recorded();
    await client.get("/moved");
    assert.deepEqual(
      turns.map(({ resumed }) => resumed),
      [false, true],
    );
  });

  const claims = [
    "/organizations/1/claim",
    "/organizations/1/inventory/claim",
    "/networks/N_1/devices/claim",
  ];
  const others = [
    "/organizations/1/inventory/release",
    "/networks/N_1/devices/claim/vmx",
    "/networks/N_1/devices",
  ];
  for (const path of [...claims, ...others]) {
    it(`POST ${path} ${claims.includes(path) ? "is a claim" : "is none"}`, async () => {
      const { turns, client } = await recorded();
      await client.write("POST", path, "{}");
      assert.equal(turns[0]?.claim, claims.includes(path));
    });
  }

  it("only a POST is a claim", async () => {
    const { turns, client } = await recorded();
    await client.get("/organizations/1/claim");
    assert.equal(turns[0]?.claim, false);
  });
});

describe("timers", () => {
  afterEach(closeAll);

  it("none is left behind by a request", async () => {
    const clock = new VirtualClock();
    const server = await listen((_, response) => json(response, {}));
    await clientOf(server, { clock }).get("/x");
    assert.equal(clock.sleepers, 0);
  });

  it("none but the clock's own decides when a request is over", async () => {
    const set: unknown[] = [];
    const { setTimeout } = globalThis;
    const spy = (...args: Parameters<typeof setTimeout>) => {
      set.push(args[1]);
      return setTimeout(...args);
    };
    const server = await listen((_, response) => json(response, {}));
    globalThis.setTimeout = Object.assign(spy, setTimeout);
    try {
      await clientOf(server, { credential: async () => key }).get("/x");
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    assert.deepEqual(set, []);
  });
});
