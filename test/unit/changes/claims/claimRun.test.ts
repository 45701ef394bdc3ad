import assert from "node:assert/strict";
import type { Wait } from "../../../../src/api/lane.ts";
import { claimEach } from "../../../../src/changes/claims/orders.ts";
import { closeAll, json, listen } from "../../api/support/loopback.ts";
import { clientOf } from "../../api/support/testClient.ts";
import {
  type ClaimDesk,
  claimOrderNumber,
  fates,
  known,
  nobodys,
  openClaimDesk,
  ordersOf,
  other,
  watchOf,
} from "../support/claimDesk.ts";

describe("claiming orders one by one", () => {
  let desk: ClaimDesk;
  beforeEach(async () => {
    desk = await openClaimDesk();
  });
  afterEach(async () => {
    await desk.simulator.stop();
    await closeAll();
  });

  const run = async (orders: readonly string[], watch = {}): ReturnType<typeof claimEach> =>
    claimEach(desk.client, ordersOf(await desk.organization(), orders), watchOf(watch));
  const sent = (): string[] =>
    desk.simulator.requests.filter(({ method }) => method === "POST").map(({ body = "" }) => body);

  it("sends one request an order, in their order", async () => {
    assert.deepEqual(fates(await run([known, other])), [`${known} answered`, `${other} answered`]);
    assert.deepEqual(sent(), [`{"orders":["${known}"]}`, `{"orders":["${other}"]}`]);
  });

  it("gives what the answer names", async () => {
    const [claim] = await run([known]);
    assert.ok(claim?.was === "answered");
    const { text: _, ...named } = claim;
    assert.deepEqual(
      [named],
      [
        {
          order: known,
          shown: known,
          was: "answered",
          serials: ["Q2YN-7CLM-4KPD", "Q3AC-9RVT-2WQH", "Q3AC-6MXB-8JZN"],
          licenses: ["Z2A7-QK4M-9TWX"],
          subscriptions: [],
          namesSomething: true,
        },
      ],
    );
  });

  it("an unknown order does not spoil the others", async () => {
    const claims = await run([nobodys, known]);
    assert.deepEqual(fates(claims), [`${nobodys} failed`, `${known} answered`]);
    const [first] = claims;
    assert.deepEqual(first?.was === "failed" && [first.error.reason, first.error.fate], [
      "bad-request",
      "refused",
    ]);
  });

  it("says which order is next", async () => {
    const seen: string[] = [];
    await run([known, other], { onNext: (order: string, index: number) => seen.push(`${index} ${order}`) });
    assert.deepEqual(seen, [`0 ${known}`, `1 ${other}`]);
  });

  const stopping: [why: string, rule: { status?: number; reset?: boolean }, reason: string][] = [
    ["a server error", { status: 500 }, "server"],
    ["a lost connection", { reset: true }, "offline"],
    ["a revoked key", { status: 401 }, "unauthorized"],
    ["a missing permission", { status: 403 }, "forbidden"],
    ["an organization out of reach", { status: 404 }, "not-found"],
  ];
  for (const [why, rule, reason] of stopping) {
    it(`${why} stops the rest, and is never repeated`, async () => {
      desk.simulator.fail({ method: "POST", ...rule });
      const claims = await run([known, other]);
      assert.deepEqual(fates(claims), [`${known} failed`, `${other} skipped`]);
      assert.equal(claims[0]?.was === "failed" && claims[0].error.reason, reason);
      assert.equal(sent().length, 1);
    });
  }

  it("on a read-only connection nothing is sent", async () => {
    const readOnly = await openClaimDesk({}, false);
    const claims = await claimEach(
      readOnly.client,
      ordersOf(await readOnly.organization(), [known]),
      watchOf(),
    );
    assert.deepEqual(claims[0]?.was === "failed" && claims[0].error.reason, "read-only-connection");
    assert.ok(readOnly.simulator.requests.every(({ method }) => method === "GET"));
    await readOnly.simulator.stop();
  });

  it("repeats after a 429 only, and tells of the wait", async () => {
    const waits: Wait[] = [];
    desk.simulator.fail({ method: "POST", status: 429, headers: { "Retry-After": "30" } });
    const start = desk.clock.now();
    assert.deepEqual(fates(await run([known], { onWait: (wait: Wait) => waits.push(wait) })), [
      `${known} answered`,
    ]);
    assert.equal(sent().length, 2);
    assert.deepEqual([waits[0]?.reason, (waits[0]?.untilMs ?? 0) >= start + 30_000], ["refused", true]);
  });

  describe("at the limit of ten claims in five minutes", () => {
    const eleven = [...Array.from({ length: 10 }, (_, index) => `4C000000${index}`), known];

    /** Starts eleven claims; resolves when the last has to wait. */
    async function untilWaiting(
      signal: AbortSignal,
    ): Promise<{ claims: ReturnType<typeof claimEach>; wait: Wait }> {
      const waiting = Promise.withResolvers<Wait>();
      const claims = run(eleven, { signal, onWait: waiting.resolve });
      const wait = await Promise.race([waiting.promise, claims.then(() => assert.fail("nothing waited"))]);
      return { claims, wait };
    }

    it("the eleventh waits, is told until when, and is sent then", async () => {
      const start = desk.clock.now();
      const { claims, wait } = await untilWaiting(new AbortController().signal);
      assert.equal(wait.reason, "limit");
      assert.ok(Math.abs(wait.untilMs - (start + 300_000)) <= 5_000, `waits until ${wait.untilMs - start}`);
      assert.equal(sent().length, 10);
      desk.clock.release();
      assert.equal(fates(await claims).at(-1), `${known} answered`);
      assert.deepEqual([sent().length, sent().at(-1)], [11, `{"orders":["${known}"]}`]);
      assert.ok(desk.simulator.requests.every(({ status }) => status !== 429));
    });

    it("cancelled while it waits, it is not sent", async () => {
      const stop = new AbortController();
      const { claims } = await untilWaiting(stop.signal);
      stop.abort();
      const last = (await claims).at(-1);
      assert.deepEqual(last?.was === "failed" && [last.error.reason, last.error.fate], [
        "cancelled",
        "not-sent",
      ]);
      assert.equal(sent().length, 10);
    });
  });

  it("cancelled at the first order, it sends none of the others", async () => {
    const stop = new AbortController();
    const claims = await run([known, other], {
      signal: stop.signal,
      onNext: () => stop.abort(),
    });
    assert.deepEqual(fates(claims), [`${known} failed`, `${other} skipped`]);
    assert.deepEqual(sent(), []);
  });

  it("a signal that is aborted already sends nothing and names no order", async () => {
    const seen: string[] = [];
    const onNext = (order: string): unknown => seen.push(order);
    assert.deepEqual(fates(await run([known], { signal: AbortSignal.abort(), onNext })), [
      `${known} skipped`,
    ]);
    assert.deepEqual([seen, sent()], [[], []]);
  });

  describe("an answer", () => {
    const answers: [text: unknown, namesSomething: boolean][] = [
      [{ orders: ["4c1234567"], serials: [], licenses: [] }, true],
      [{ orders: null, serials: ["Q2AA-BBBB-CCCC"], licenses: null }, true],
      [{ licenses: [{ key: "Z2AA-BBBB-CCCC", mode: "addDevices" }] }, true],
      [{ orders: [known] }, true],
      [{ orders: [other] }, false],
      [{}, false],
      [[], false],
      [{ orders: known }, false],
      ["claimed", false],
    ];
    for (const [answer, namesSomething] of answers) {
      it(`${JSON.stringify(answer)} names ${namesSomething ? "something" : "nothing"}`, async () => {
        const server = await listen((_, response) => json(response, answer));
        const claim = await claimOrderNumber(clientOf(server), "1", known);
        assert.deepEqual(claim.was === "answered" && claim.namesSomething, namesSomething);
      });
    }

    it("without a body names nothing", async () => {
      const server = await listen((_, response) => response.writeHead(204).end());
      const claim = await claimOrderNumber(clientOf(server), "1", known);
      assert.deepEqual(claim.was === "answered" && claim.namesSomething, false);
    });

    it("is logged with its organization, and without ids or numbers", async () => {
      const server = await listen((_, response) => json(response, { orders: [known] }));
      const client = clientOf(server);
      await claimOrderNumber(client, "1", known);
      const { organization, method, template } = client.logged[0]!;
      assert.deepEqual(
        [organization, method, template],
        ["1", "POST", "/organizations/{organizationId}/inventory/claim"],
      );
      assert.ok(!JSON.stringify(client.logged).includes(known));
    });

    it("an organization id cannot climb out of its path", async () => {
      const server = await listen((_, response) => json(response, {}));
      await claimOrderNumber(clientOf(server), "../networks/N_1/devices", known);
      assert.deepEqual(server.lines, [
        "POST /api/v1/organizations/..%2Fnetworks%2FN_1%2Fdevices/inventory/claim",
      ]);
    });
  });
});
