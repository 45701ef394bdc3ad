import assert from "node:assert/strict";
import { clientOf, failureOf } from "./support/testClient.ts";
import { closeAll, json, listen, type Script } from "./support/loopback.ts";
import { VirtualClock } from "./support/virtualClock.ts";

describe("one HTTP request", () => {
  afterEach(closeAll);

  const silences: Record<string, Script> = {
    "no answer": () => undefined,
    "half an answer": (_, response) => response.writeHead(200).write('{"a":'),
  };
  for (const [name, script] of Object.entries(silences)) {
    it(`${name} within a minute is a timeout; a GET is not repeated`, async () => {
      const { server, client, minute } = await slow(script);
      const failure = failureOf(client.get("/organizations"));
      await minute();
      assert.equal((await failure).reason, "timeout");
      assert.equal(server.received.length, 1);
      assert.equal(client.logged[0]?.reason, "timeout");
    });

    it(`a PUT with ${name} within a minute has an unknown fate`, async () => {
      const { server, client, minute } = await slow(script);
      const failure = failureOf(client.write("PUT", "/networks/N_1", "{}"));
      await minute();
      const { reason, fate } = await failure;
      assert.deepEqual([reason, fate, server.received.length], ["timeout", "unknown", 1]);
    });
  }

  /** A client whose minute passes when the server has received a request. */
  async function slow(script: Script) {
    const arrival = Promise.withResolvers<void>();
    const clock = new VirtualClock();
    const server = await listen((request, response) => {
      script(request, response);
      arrival.resolve();
    });
    const minute = () => arrival.promise.then(() => clock.advance(60_000));
    return { server, client: clientOf(server, { clock }), minute };
  }

  it("time in our own queue does not count as silence of the server", async () => {
    const clock = new VirtualClock();
    const server = await listen((_, response) => json(response, {}));
    const client = clientOf(server, { clock, timeoutMs: 80 });
    const first = Array.from({ length: 9 }, () => client.get("/x", { organization: "1" }));
    const queued = client.get("/x", { organization: "1" });
    await Promise.all(first);
    await clock.advance(100);
    assert.equal((await queued).status, 200);
  });

  it("no connection: nothing was sent, and the system's word is kept", async () => {
    const server = await listen(() => undefined);
    await closeAll();
    const failure = await failureOf(clientOf(server).write("PUT", "/networks/N_1", "{}"));
    assert.deepEqual([failure.reason, failure.code, failure.fate], ["offline", "ECONNREFUSED", "not-sent"]);
  });

  it("a connection that is lost within the answer to a write: unknown", async () => {
    const server = await listen((_, response) => {
      response.writeHead(200, { "content-length": "100" }).write("{");
      response.destroy();
    });
    const failure = await failureOf(clientOf(server).write("PUT", "/networks/N_1", "{}"));
    assert.deepEqual([failure.reason, failure.fate], ["offline", "unknown"]);
  });

  describe("cancelled", () => {
    it("while it runs: the request is aborted, and a write has an unknown fate", async () => {
      const stop = new AbortController();
      const closed = Promise.withResolvers<void>();
      const server = await listen((_, response) => {
        response.on("close", closed.resolve);
        stop.abort();
      });
      const client = clientOf(server);
      const failure = await failureOf(client.write("PUT", "/networks/N_1", "{}", { signal: stop.signal }));
      assert.deepEqual([failure.reason, failure.fate], ["cancelled", "unknown"]);
      await closed.promise;
    });

    it("a GET is not repeated", async () => {
      const stop = new AbortController();
      const server = await listen(() => stop.abort());
      const failure = await failureOf(clientOf(server).get("/x", { signal: stop.signal }));
      assert.deepEqual([failure.reason, failure.fate, server.received.length], ["cancelled", undefined, 1]);
    });

    it("before it began: nothing is sent", async () => {
      const server = await listen((_, response) => json(response, {}));
      const signal = AbortSignal.abort();
      const failure = await failureOf(clientOf(server).write("PUT", "/networks/N_1", "{}", { signal }));
      assert.deepEqual([failure.reason, failure.fate], ["cancelled", "not-sent"]);
      assert.deepEqual(server.received, []);
    });

    it("during the countdown of a claim: Dashboard refused it, and it is not sent again", async () => {
      const stop = new AbortController();
      const server = await listen((_, response) => json(response, {}, 429, { "retry-after": "300" }));
      const client = clientOf(server);
      const counted: number[] = [];
      const failure = await failureOf(
        client.write("POST", "/organizations/1/inventory/claim", "{}", {
          organization: "1",
          signal: stop.signal,
          onWait({ untilMs }) {
            counted.push(untilMs - client.clock.now());
            stop.abort();
          },
        }),
      );
      assert.deepEqual([failure.reason, failure.fate, server.received.length], ["cancelled", "refused", 1]);
      assert.deepEqual(counted, [300_000]);
    });

    it("between two tries of a GET", async () => {
      const stop = new AbortController();
      const server = await listen((_, response) => {
        json(response, {}, 500);
        stop.abort();
      });
      const clock = new VirtualClock();
      const failure = await failureOf(clientOf(server, { clock }).get("/x", { signal: stop.signal }));
      assert.equal(failure.reason, "cancelled");
      assert.equal(server.received.length, 1);
    });
  });
});
