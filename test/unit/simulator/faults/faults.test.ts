import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, reach } from "../asking.ts";

describe("Faults on demand", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());

  it("answer as told, once", async () => {
    simulator.fail({
      path: /\/networks\//,
      status: 503,
      body: { errors: ["Down"] },
      headers: { "Retry-After": "0" },
    });
    const reply = await ask(simulator, "GET", berlin);
    assert.deepEqual(
      [reply.status, reply.body, reply.headers.get("retry-after")],
      [503, { errors: ["Down"] }, "0"],
    );
    assert.equal((await ask(simulator, "GET", berlin)).status, 200);
  });

  it("happen as often as told, and only to the method and path that fit", async () => {
    simulator.fail({ method: "PUT", path: new RegExp(`${berlin}$`), times: 2, status: 502 });
    const put = async (): Promise<number> => (await ask(simulator, "PUT", berlin, { body: {} })).status;
    assert.equal((await ask(simulator, "GET", berlin)).status, 200);
    assert.deepEqual([await put(), await put(), await put()], [502, 502, 200]);
  });

  it("send text that is not JSON as it is", async () => {
    simulator.fail({ status: 200, body: "<html>Log in</html>" });
    const reply = await ask(simulator, "GET", berlin);
    assert.deepEqual([reply.status, reply.text], [200, "<html>Log in</html>"]);
  });

  it("cut the connection, and are recorded with status 0", async () => {
    simulator.clearRequests();
    simulator.fail({ reset: true });
    await assert.rejects(ask(simulator, "GET", berlin));
    assert.deepEqual(
      simulator.requests.map(({ status }) => status),
      [0],
    );
  });

  it("do not write what they fail, unless they are told to fail after the write", async () => {
    simulator.fail({ status: 500 });
    await ask(simulator, "PUT", berlin, { body: { name: "Lost" } });
    assert.equal((await ask(simulator, "GET", berlin)).body.name, "Berlin");
    simulator.fail({ status: 504, afterWrite: true });
    assert.equal((await ask(simulator, "PUT", berlin, { body: { name: "Written" } })).status, 504);
    assert.equal((await ask(simulator, "GET", berlin)).body.name, "Written");
  });

  it("delay an answer, and nothing else", async () => {
    simulator.fail({ delayMs: 5 });
    assert.equal((await ask(simulator, "GET", berlin)).body.name, "Berlin");
  });

  it("do not keep a simulator from stopping", async () => {
    simulator.fail({ delayMs: 600_000 });
    const waiting = assert.rejects(ask(simulator, "GET", berlin));
    while (simulator.requests.length < 3) await new Promise((resolve) => setImmediate(resolve));
    await simulator.stop();
    await waiting;
  });

  it("make way for a latency of every answer, which does not keep it from stopping either", async () => {
    const slow = await startSimulator({ latencyMs: 600_000 });
    const waiting = assert.rejects(ask(slow, "GET", "/organizations"));
    while (slow.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await slow.stop();
    await waiting;
  });

  it("meet a redirected request where it is answered", async () => {
    const path = await organizationPath(simulator, 1);
    simulator.fail({ status: 500 });
    const redirected = await ask(simulator, "GET", path);
    assert.equal(redirected.status, 302);
    assert.equal((await ask(simulator, "GET", redirected.headers.get("location") ?? "")).status, 500);
  });

  it("can send a redirect somewhere else", async () => {
    const path = await organizationPath(simulator, 1);
    simulator.fail({ origin: "front", status: 302, body: "", headers: { Location: "http://127.0.0.1:9/" } });
    assert.equal((await ask(simulator, "GET", path)).headers.get("location"), "http://127.0.0.1:9/");
    assert.equal((await reach(simulator, "GET", path)).status, 200);
  });
});
