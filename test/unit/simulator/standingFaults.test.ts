import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { controlOf, type SimulatorControl } from "../../workbench/simulatorControl.ts";
import { ask, networkPath, notesOf, organizationPath, putNotes, type Reply, until } from "./asking.ts";

describe("Faults that stand", () => {
  let simulator: Simulator;
  let control: SimulatorControl;
  let berlin: string;
  let acme: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    control = controlOf(simulator);
    berlin = await networkPath(simulator, "Berlin");
    acme = await organizationPath(simulator);
    simulator.clearRequests();
  });
  afterEach(() => simulator.stop());

  const status = async (path: string, key = simulator.key): Promise<number> =>
    (await ask(simulator, "GET", path, { key })).status;

  it("happen until they are cleared, one or all", async () => {
    const first = await control.fail({ path: /networks\/[^/]+$/, status: 503, times: "always" });
    await control.fail({ path: /devices$/, status: 500, times: "always" });
    assert.deepEqual(
      [await status(berlin), await status(berlin), await status(`${acme}/devices`)],
      [503, 503, 500],
    );
    await control.clearFaults(first);
    assert.deepEqual([await status(berlin), await status(`${acme}/devices`)], [200, 500]);
    await control.clearFaults();
    assert.equal(await status(`${acme}/devices`), 200);
  });

  it("begin with the third request, if they are told to let two pass", async () => {
    await control.fail({ path: new RegExp(`${berlin}$`), skip: 2, status: 500 });
    assert.deepEqual(
      [
        await status(berlin),
        await status(acme),
        await status(berlin),
        await status(berlin),
        await status(berlin),
      ],
      [200, 200, 200, 500, 200],
    );
  });

  it("keep to the organization that they are told, its networks included", async () => {
    await control.fail({ organization: acme.slice("/organizations/".length), status: 500, times: "always" });
    assert.deepEqual([await status(acme), await status(berlin)], [500, 500]);
    assert.equal(await status(await organizationPath(simulator, 1)), 302);
    assert.equal(await status("/organizations"), 200);
  });

  it("say how often they have happened", async () => {
    const id = await control.fail({ path: /networks\/[^/]+$/, status: 503, times: 3 });
    await status(berlin);
    await status(berlin);
    const rule = { path: "networks\\/[^/]+$", status: 503, times: 3 };
    assert.deepEqual(await control.faults(), [{ id, happened: 2, rule }]);
  });

  it("send requests from the front to the shard and back, for ever", async () => {
    await control.fail({ path: new RegExp(`${berlin}$`), redirect: "other", times: "always" });
    const there = await ask(simulator, "GET", berlin);
    const back = await ask(simulator, "GET", there.headers.get("location") ?? "");
    assert.equal(there.headers.get("location"), `${simulator.shardOrigin}/api/v1${berlin}`);
    assert.equal(back.headers.get("location"), `${simulator.origin}/api/v1${berlin}`);
  });

  it("let a request hang until they are cleared, and its write is done by then", async () => {
    await control.fail({ method: "PUT", hangs: true });
    const waiting = putNotes(simulator, berlin);
    await until(() => simulator.requests.some(({ method }) => method === "PUT"));
    assert.equal(notesOf(simulator, berlin), "After");
    await control.clearFaults();
    assert.equal((await waiting)?.status, 200);
  });

  it("let the second half of a body wait until they are cleared", async () => {
    const whole = (await ask(simulator, "GET", berlin)).text;
    await control.fail({ stalls: true });
    const headers = { authorization: `Bearer ${simulator.key}` };
    const { status: code, body } = await fetch(simulator.baseUrl + berlin, { headers });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader?.read())?.value ?? "";
    assert.deepEqual([code, first], [200, whole.slice(0, first.length)]);
    assert.ok(first.length > 0 && first.length < whole.length);
    await control.clearFaults();
    assert.equal(first + (await reader?.read())?.value, whole);
  });

  it("can make a write late: it is carried out when its sender has long given up", async () => {
    await control.fail({ method: "PUT", hangs: true, late: true });
    const impatient = new AbortController();
    const waiting = fetch(`${simulator.baseUrl}${berlin}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${simulator.key}` },
      body: JSON.stringify({ notes: "After" }),
      signal: impatient.signal,
    });
    await until(async () => (await control.faults())[0]?.happened === 1);
    impatient.abort();
    await assert.rejects(waiting);
    assert.notEqual(notesOf(simulator, berlin), "After");
    await control.clearFaults();
    await until(() => notesOf(simulator, berlin) === "After");
  });

  it("do not keep a simulator from stopping while something hangs", async () => {
    await control.fail({ hangs: true });
    const waiting = assert.rejects(ask(simulator, "GET", berlin));
    await until(() => simulator.requests.length > 0);
    await simulator.stop();
    await waiting;
  });

  it("revoke a key, also that of the person who tells, and restore it", async () => {
    await control.revokeKey(simulator.key);
    const refused = await ask(simulator, "GET", berlin);
    assert.deepEqual([refused.status, refused.body], [401, { errors: ["Invalid API key"] }]);
    assert.equal(await status(berlin, simulator.readOnlyKey), 200);
    assert.equal(simulator.requests[0]?.authorized, true);
    await control.restoreKey(simulator.key);
    assert.equal(await status(berlin), 200);
    await assert.rejects(control.revokeKey("x"), /not given out/);
  });

  it("switch the API of an organization off: 404 or 403 for all of it, and the list still names it", async () => {
    const id = acme.slice("/organizations/".length);
    for (const code of [404, 403] as const) {
      await control.closeOrganization(id, code);
      assert.deepEqual([await status(acme), await status(berlin)], [code, code]);
      const listed = (await ask(simulator, "GET", "/organizations")).body as Reply["body"][];
      assert.deepEqual(listed.find((organization) => organization.id === id).api, { enabled: false });
      await control.openOrganization(id);
      assert.deepEqual([await status(acme), await status(berlin)], [200, 200]);
    }
    await assert.rejects(control.closeOrganization("1"), /nothing at/);
  });

  it("delete a resource meanwhile", async () => {
    await control.remove(`${berlin}/appliance/vlans/10`);
    assert.equal(await status(`${berlin}/appliance/vlans/10`), 404);
    await assert.rejects(control.remove(`${berlin}/appliance/vlans/10`), /nothing at/);
  });

  it("make another person's edit", async () => {
    const edited = (await control.edit(berlin, { notes: "By hand" })) as { notes: string };
    assert.deepEqual([edited.notes, notesOf(simulator, berlin)], ["By hand", "By hand"]);
  });

  it("are refused where they are misspelled, impossible, or nothing at all", async () => {
    const orders = [
      {},
      { path: "networks" },
      { statuss: 500 },
      { status: 99 },
      { status: 500, path: "(" },
      { status: 500, times: 0 },
      { status: 500, method: "FETCH" },
      { redirect: "mars" },
      { spoil: "rotten" },
      { reset: "sometimes" },
      { status: 429, retryAfter: [] },
      { headers: { "X-A": 1 } },
    ];
    for (const order of orders) {
      const reply = await ask(simulator, "POST", `${simulator.origin}/simulator/fail`, { body: order });
      assert.equal(reply.status, 400, JSON.stringify(order));
      assert.ok(reply.body.errors[0].length > 0);
    }
    assert.deepEqual(await control.faults(), []);
  });
});

describe("A stranger", () => {
  it("takes down what it should never have got, and answers as if all were well", async () => {
    const simulator = await startSimulator();
    const reply = await ask(simulator, "PUT", `${simulator.strangerOrigin}/api/v1/networks/N_1`, {
      body: {},
    });
    assert.deepEqual([reply.status, reply.body], [200, {}]);
    const [arrived] = simulator.requests;
    assert.deepEqual([arrived?.origin, arrived?.authorized, arrived?.body], ["stranger", true, "{}"]);
    await simulator.stop();
  });
});
