import assert from "node:assert/strict";
import { pathText } from "../../../../src/changes/findings/findingSentence.ts";
import type { Clock } from "../../../../src/api/clock.ts";
import { pushSentence } from "../../../../src/changes/push/outcomeSentence.ts";
import { pushPlan, type Confirmed, type PushOutcome } from "../../../../src/changes/push/push.ts";
import type { FaultRule, PutBehaviour } from "../../../../src/simulator/simulator.ts";
import { Dashboard, maskerOf, set } from "../support/dashboard.ts";

const put = { method: "PUT", path: /vlans\/10$/ };

interface Story {
  readonly name: string;
  readonly faults: readonly FaultRule[];
  readonly behaviour?: Partial<PutBehaviour>;
  readonly fate: PushOutcome["fate"];
  readonly named?: readonly string[];
  readonly isStored: boolean;
}

/** The answer to the PUT does not come, or comes wrong; what is read afterwards tells what became of it. */
const lostAnswers: readonly Story[] = [
  {
    name: "cut after the write",
    faults: [{ ...put, reset: true, afterWrite: true }],
    fate: "applied",
    isStored: true,
  },
  { name: "cut before the write", faults: [{ ...put, reset: true }], fate: "not-applied", isStored: false },
  {
    name: "504 after the write",
    faults: [{ ...put, status: 504, afterWrite: true }],
    fate: "applied",
    isStored: true,
  },
  { name: "502 before the write", faults: [{ ...put, status: 502 }], fate: "not-applied", isStored: false },
  {
    name: "504 before the write: it may still be carried out",
    faults: [{ ...put, status: 504 }],
    fate: "unknown",
    isStored: false,
  },
  {
    name: "cut before the write, and it can be read at the second look only",
    faults: [
      { ...put, reset: true },
      { method: "GET", path: put.path, status: 404, times: 1 },
    ],
    fate: "not-applied",
    isStored: false,
  },
  {
    name: "a login page after the write",
    faults: [{ ...put, status: 200, body: "<html>Sign in</html>", afterWrite: true }],
    fate: "applied",
    isStored: true,
  },
  {
    name: "cut after a write that Dashboard made something else of",
    faults: [{ ...put, reset: true, afterWrite: true }],
    behaviour: { forces: { dnsNameservers: "opendns" } },
    fate: "applied",
    named: ["by-itself dnsNameservers"],
    isStored: true,
  },
  {
    name: "cut before the write, and nothing can be read either",
    faults: [
      { ...put, reset: true },
      { method: "GET", path: put.path, status: 500, times: 50 },
    ],
    fate: "unknown",
    isStored: false,
  },
  {
    name: "cut after a write that only shows in what was to stay",
    faults: [{ ...put, reset: true, afterWrite: true }],
    behaviour: { ignores: ["name"], forces: { dnsNameservers: "opendns" } },
    fate: "unknown",
    isStored: false,
  },
];

describe("pushPlan", () => {
  let dashboard: Dashboard;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  it("sends the body once, with the secrets in it, and reads back", async () => {
    const confirmed = await rename(dashboard);
    dashboard.simulator.clearRequests();
    const outcome = await dashboard.push(confirmed);
    assert.deepEqual([outcome.fate, dashboard.writes.length], ["applied", 1]);
    assert.ok(outcome.fate === "applied" && !outcome.lostAnswer && outcome.deviations.length === 0);
    assert.match(outcome.after?.text ?? "", /"name": "Employees"/);
  });

  for (const { name, faults, behaviour, fate, named = [], isStored } of lostAnswers) {
    it(`never sends again, and finds out: ${name}`, async () => {
      const confirmed = await rename(dashboard);
      if (behaviour) dashboard.simulator.behave(confirmed.ref.kind.path, behaviour);
      for (const fault of faults) dashboard.simulator.fail(fault);
      dashboard.simulator.clearRequests();
      const outcome = await dashboard.push(confirmed);
      assert.equal(outcome.fate, fate);
      assert.equal(dashboard.writes.length, 1);
      assert.equal(nameOf(dashboard, confirmed) === "Employees", isStored);
      assert.ok(outcome.fate !== "applied" || outcome.lostAnswer);
      const deviations = outcome.fate === "applied" ? outcome.deviations : [];
      assert.deepEqual(
        deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`),
        named,
      );
    });
  }

  for (const { carriedOut, pauses } of [
    { carriedOut: 0, pauses: [] },
    { carriedOut: 1, pauses: [2000] },
    { carriedOut: 2, pauses: [2000, 5000] },
  ]) {
    it(`looks again while it reads as before: carried out by look ${carriedOut + 1}`, async () => {
      const confirmed = await rename(dashboard);
      dashboard.simulator.fail({ ...put, status: 504 });
      const carryOut = () => dashboard.simulator.edit(confirmed.ref.path, { name: "Employees" });
      if (carriedOut === 0) carryOut();
      const slept: number[] = [];
      const clock: Clock = {
        now: () => 0,
        sleep: async (ms) => {
          slept.push(ms);
          if (slept.length === carriedOut) carryOut();
        },
      };
      const outcome = await pushPlan(dashboard.client, maskerOf(confirmed.ref), confirmed, clock);
      assert.ok(outcome.fate === "applied" && outcome.lostAnswer);
      assert.deepEqual(slept, pauses);
    });
  }

  it("tells no secret that Dashboard quotes in its refusal", async () => {
    const ref = dashboard.ref("ssid", { number: "1" });
    const psk = 'wrong "key" 1';
    const confirmed = await dashboard.plan(ref, [set(["psk"], psk)]);
    const errors = [`psk ${psk} is too weak`, String.raw`"wrong \"key\" 1" again`];
    dashboard.simulator.fail({ method: "PUT", path: /ssids/, status: 400, body: JSON.stringify({ errors }) });
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "refused");
    assert.deepEqual(outcome.error.messages, ["psk •••••••• is too weak", '"••••••••" again']);
    assert.doesNotMatch(pushSentence(outcome.fate, outcome.error, "Guest"), /wrong|key/);
  });

  it("writes to where it reads, however its address is spelled", async () => {
    const plainRef = dashboard.ref("vlan", { vlanId: "10" });
    const ref = { ...plainRef, path: plainRef.path.replace(/10$/, "%310") };
    const confirmed = await dashboard.plan(ref, [set(["name"], "Employees")]);
    assert.equal((await dashboard.push(confirmed)).fate, "applied");
    const put = dashboard.simulator.requests.find(({ method }) => method === "PUT");
    assert.ok(put?.path.endsWith("/vlans/10"), put?.path);
  });

  it("is not fooled by what Dashboard sets itself: a push that was lost is not applied because `lanIp` moved", async () => {
    const confirmed = await dashboard.plan(dashboard.ref("device"), [set(["name"], "Ward 4")]);
    dashboard.simulator.fail({ method: "PUT", path: /devices/, reset: true });
    dashboard.simulator.edit(confirmed.ref.path, { lanIp: "10.9.9.9", firmware: "new" });
    assert.equal((await dashboard.push(confirmed)).fate, "not-applied");
  });

  it("does not call a lost push of a secret not applied: it would read the same either way", async () => {
    const edits = [0, 1].map((at) => set(["radiusServers", at, "secret"], `typed-${at}`));
    const accounting = set(["radiusAccountingServers", 0, "secret"], "typed-too");
    const confirmed = await dashboard.plan(dashboard.ref("ssid", { number: "0" }), [...edits, accounting]);
    assert.equal(confirmed.plan.verdict, "ready");
    dashboard.simulator.fail({ method: "PUT", reset: true });
    assert.equal((await dashboard.push(confirmed)).fate, "unknown");
  });

  it("tells a refusal from a loss: nothing was changed", async () => {
    const ref = dashboard.ref("vlan", { vlanId: "10" });
    const confirmed = await dashboard.plan(ref, [set(["subnet"], "not a subnet")]);
    dashboard.simulator.clearRequests();
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "refused");
    assert.equal(outcome.error.reason, "bad-request");
    assert.deepEqual([dashboard.writes.length, dashboard.simulator.requests.length], [1, 1]);
  });

  it("calls a push applied whose result cannot be read back", async () => {
    const confirmed = await rename(dashboard);
    dashboard.simulator.fail({ method: "GET", path: put.path, status: 500, times: 50 });
    const outcome = await dashboard.push(confirmed);
    assert.ok(outcome.fate === "applied");
    assert.deepEqual([outcome.after, outcome.deviations], [undefined, []]);
  });

  it("sends nothing of a plan that is blocked or asks for nothing", async () => {
    const ref = dashboard.ref("vlan", { vlanId: "10" });
    const idle = await dashboard.plan(ref, []);
    const blocked = await dashboard.plan(ref, [set(["password"], "•••••••• #00000000")]);
    dashboard.simulator.clearRequests();
    for (const confirmed of [idle, blocked]) {
      await assert.rejects(() => dashboard.push(confirmed), /ready/);
      const forged = { ...confirmed, plan: { ...confirmed.plan, body: new Map() } };
      await assert.rejects(() => dashboard.push(forged), /ready/);
    }
    assert.deepEqual(dashboard.simulator.requests, []);
  });

  it("sends nothing where a token has no value", async () => {
    const confirmed = await dashboard.plan(dashboard.ref("ssid", { number: "1" }), [
      set(["name"], "Visitors"),
    ]);
    dashboard.simulator.clearRequests();
    await assert.rejects(() => dashboard.push({ ...confirmed, secrets: new Map() }), /masked secret/);
    assert.deepEqual(dashboard.simulator.requests, []);
  });
});

function rename(dashboard: Dashboard): Promise<Confirmed> {
  return dashboard.plan(dashboard.ref("vlan", { vlanId: "10" }), [set(["name"], "Employees")]);
}

function nameOf({ simulator }: Dashboard, { ref }: Confirmed): unknown {
  return (simulator.resource(ref.path) as Record<string, unknown>)["name"];
}
