import assert from "node:assert/strict";
import { readOrderDevices } from "../../../../src/changes/claims/claimInventory.ts";
import { settleOrders } from "../../../../src/changes/claims/orders.ts";
import { closeAll, json, listen } from "../../api/support/loopback.ts";
import { clientOf } from "../../api/support/testClient.ts";
import {
  type ClaimDesk,
  claimOrderNumber,
  items,
  known,
  nobodys,
  openClaimDesk,
  other,
  partlyClaimed,
  states,
  wholeClaimed,
} from "../support/claimDesk.ts";

const inventoryPath = /\/inventory\/devices$/;
const claimPath = /\/inventory\/claim$/;

describe("what became of claims", () => {
  let desk: ClaimDesk;
  beforeEach(async () => {
    desk = await openClaimDesk();
  });
  afterEach(async () => {
    await desk.simulator.stop();
    await closeAll();
  });

  const looks = (): number =>
    desk.simulator.requests.filter(({ method, path }) => method === "GET" && inventoryPath.test(path)).length;
  const posts = (): number =>
    desk.simulator.requests.filter(({ method, path }) => method === "POST" && claimPath.test(path)).length;

  it("a clear answer: its items are claimed, and the inventory is not read again", async () => {
    const outcomes = await desk.claim([known, other]);
    assert.deepEqual(states(outcomes), [`${known} done answer`, `${other} done answer`]);
    assert.deepEqual(items(outcomes[0]), [
      "device Q2YN-7CLM-4KPD done",
      "device Q3AC-9RVT-2WQH done",
      "device Q3AC-6MXB-8JZN done",
      "license Z2A7-QK4M-9TWX done",
    ]);
    assert.equal(looks(), 1);
  });

  it("an unknown order is not claimed; the others are", async () => {
    const outcomes = await desk.claim([nobodys, known]);
    assert.deepEqual(states(outcomes), [`${nobodys} not-done refused`, `${known} done answer`]);
    assert.deepEqual(items(outcomes[0]), []);
    assert.equal(looks(), 2);
  });

  it("an order that another organization has is not claimed", async () => {
    const [outcome] = await desk.claim([wholeClaimed]);
    assert.deepEqual(states(outcome ? [outcome] : []), [`${wholeClaimed} not-done refused`]);
    assert.deepEqual(items(outcome), []);
    assert.match(outcome?.error?.messages.join() ?? "", /already been claimed/);
  });

  it("an order that this organization has: the claim is refused, its devices are here", async () => {
    const [outcome] = await desk.claim([wholeClaimed], {}, 1);
    assert.deepEqual(states(outcome ? [outcome] : []), [`${wholeClaimed} not-done refused`]);
    assert.deepEqual(items(outcome), ["device Q3AL-4DVU-8SKG done before"]);
  });

  it("the rest of an order that is partly here is claimed", async () => {
    const [outcome] = await desk.claim([partlyClaimed], {}, 1);
    assert.deepEqual(states(outcome ? [outcome] : []), [`${partlyClaimed} done answer`]);
    assert.deepEqual(items(outcome), ["device Q4BU-2HXC-6PNB done", "device Q4BU-5TRE-9QMW done before"]);
  });

  it("a doubtful order beside it takes nothing from what is known of a clear one", async () => {
    const outcomes = await desk.claim([partlyClaimed, nobodys], {}, 1);
    assert.deepEqual(states(outcomes), [`${partlyClaimed} done answer`, `${nobodys} not-done refused`]);
    assert.deepEqual(items(outcomes[0]), ["device Q4BU-2HXC-6PNB done", "device Q4BU-5TRE-9QMW done before"]);
  });

  it("the rest of an order that is partly elsewhere is claimed", async () => {
    const [outcome] = await desk.claim([partlyClaimed]);
    assert.deepEqual(items(outcome), ["device Q4BU-2HXC-6PNB done"]);
  });

  for (const rule of [{ reset: true }, { status: 500 }, { status: 502, body: "<html>Bad gateway</html>" }]) {
    it(`carried out, then ${JSON.stringify(rule)}: the inventory shows that it is claimed`, async () => {
      desk.simulator.fail({ method: "POST", path: claimPath, afterWrite: true, ...rule });
      const outcomes = await desk.claim([known, other]);
      assert.deepEqual(states(outcomes), [`${known} done inventory`, `${other} not-done not-sent`]);
      assert.deepEqual(items(outcomes[0]).toSorted(), [
        "device Q2YN-7CLM-4KPD done",
        "device Q3AC-6MXB-8JZN done",
        "device Q3AC-9RVT-2WQH done",
        "licenses unknown",
      ]);
      assert.deepEqual([posts(), looks()], [1, 2]);
    });
  }

  const lost: [rule: { reset: true } | { status: number }, state: string][] = [
    [{ reset: true }, "unknown at-work"],
    [{ status: 502 }, "unknown at-work"],
    [{ status: 503 }, "unknown at-work"],
    [{ status: 504 }, "unknown at-work"],
    [{ status: 500 }, "not-done absent"],
  ];
  for (const [rule, state] of lost) {
    it(`${JSON.stringify(rule)} and nothing to be seen: ${state}, after a third look, and sent once`, async () => {
      desk.simulator.fail({ method: "POST", path: claimPath, ...rule });
      const start = desk.clock.now();
      const outcomes = await desk.claim([known]);
      assert.deepEqual(states(outcomes), [`${known} ${state}`]);
      assert.deepEqual(items(outcomes[0]), ["licenses unknown"]);
      assert.deepEqual([posts(), looks()], [1, 4]);
      assert.ok(desk.clock.now() - start >= 7_000);
    });
  }

  it("a 401, 403 or 404 needs no look", async () => {
    for (const status of [401, 403, 404]) {
      desk.simulator.clearRequests();
      desk.simulator.fail({ method: "POST", path: claimPath, status });
      assert.deepEqual(states(await desk.claim([known])), [`${known} not-done refused`]);
      assert.equal(looks(), 1);
    }
  });

  it("an answer that is no JSON is no answer: the inventory tells", async () => {
    desk.simulator.fail({
      method: "POST",
      path: claimPath,
      afterWrite: true,
      status: 200,
      body: "<html>Sign in</html>",
    });
    assert.deepEqual(states(await desk.claim([known])), [`${known} done inventory`]);
  });

  it("an inventory that cannot be read leaves it unknown", async () => {
    desk.simulator.fail({ method: "POST", path: claimPath, afterWrite: true, reset: true });
    const id = await desk.organization();
    const claim = await claimOrderNumber(desk.client, id, known);
    desk.simulator.fail({ method: "GET", path: inventoryPath, status: 403, times: 9 });
    const outcomes = await settleOrders(desk.client, id, [], [claim], desk.clock);
    assert.deepEqual(states(outcomes), [`${known} unknown unread`]);
    assert.equal(posts(), 1);
  });

  it("an inventory that answers again at the second look tells", async () => {
    desk.simulator.fail({ method: "POST", path: claimPath, afterWrite: true, reset: true });
    const id = await desk.organization();
    const claim = await claimOrderNumber(desk.client, id, known);
    desk.simulator.fail({ method: "GET", path: inventoryPath, status: 403 });
    const outcomes = await settleOrders(desk.client, id, [], [claim], desk.clock);
    assert.deepEqual(states(outcomes), [`${known} done inventory`]);
  });

  it("an inventory that stops answering after the first look leaves what that one told", async () => {
    const server = await listen(({ method }, response) => {
      if (method === "POST") response.destroy();
      else json(response, [], server.lines.length > 2 ? 403 : 200);
    });
    const client = clientOf(server);
    const claim = await claimOrderNumber(client, "1", known);
    const outcomes = await settleOrders(client, "1", [], [claim], client.clock);
    assert.deepEqual(states(outcomes), [`${known} unknown at-work`]);
    assert.equal(server.lines.length, 4);
  });

  it("cancelled while it was being sent: the inventory shows that it is claimed", async () => {
    desk.simulator.fail({ method: "POST", path: claimPath, afterWrite: true, delayMs: 60_000 });
    const stop = new AbortController();
    const done = desk.claim([known, other], { signal: stop.signal });
    while (posts() === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    assert.deepEqual(states(await done), [`${known} done inventory`, `${other} not-done not-sent`]);
    assert.equal(posts(), 1);
  });

  describe("of an answer that was given up", () => {
    /** A Dashboard that never answers a claim, and shows its device from the look with this number on. */
    async function slowDashboard(shownFrom: number): ReturnType<typeof listen> {
      let look = 0;
      return listen(({ method }, response) => {
        if (method === "POST") return;
        look += 1;
        json(
          response,
          look < shownFrom ? [] : [{ serial: "Q2AA-BBBB-CCCC", model: "MX85", orderNumber: known }],
        );
      });
    }
    const cases: [shownFrom: number, state: string, gets: number][] = [
      [1, "done inventory", 1],
      [3, "done inventory", 3],
      [4, "unknown at-work", 3],
    ];
    for (const [shownFrom, state, gets] of cases) {
      it(`a device that appears at look ${shownFrom} makes it ${state}`, async () => {
        const server = await slowDashboard(shownFrom);
        const client = clientOf(server);
        const stop = new AbortController();
        const sending = claimOrderNumber(client, "1", known, { signal: stop.signal });
        while (server.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
        stop.abort();
        const outcomes = await settleOrders(client, "1", [], [await sending], client.clock);
        assert.deepEqual(states(outcomes), [`${known} ${state}`]);
        assert.equal(server.lines.filter((line) => line.startsWith("GET")).length, gets);
      });
    }
  });

  it("nothing is said to have come with a claim that was here before it", async () => {
    const id = await desk.organization(1);
    const before = await readOrderDevices(desk.client, id, [wholeClaimed]);
    desk.simulator.fail({ method: "POST", path: claimPath, reset: true, origin: "shard" });
    const claim = await claimOrderNumber(desk.client, id, wholeClaimed);
    const outcomes = await settleOrders(desk.client, id, before, [claim], desk.clock);
    assert.deepEqual(states(outcomes), [`${wholeClaimed} unknown at-work`]);
    assert.deepEqual(items(outcomes[0]), ["device Q3AL-4DVU-8SKG done before", "licenses unknown"]);
  });
});
