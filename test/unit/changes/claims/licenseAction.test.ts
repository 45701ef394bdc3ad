import assert from "node:assert/strict";
import type { LicenseMode } from "../../../../src/changes/claims/claimRequests.ts";
import {
  claimLicenses,
  readLicenses,
  readLicensingModel,
} from "../../../../src/changes/claims/licenseAction.ts";
import {
  sendStock,
  settleStock,
  type StockAction,
  type ThingOutcome,
} from "../../../../src/changes/claims/stockAction.ts";
import { type ClaimDesk, openClaimDesk, watchOf } from "../support/claimDesk.ts";

const [first, second] = ["Z2K8-7TQW-4MHD", "Z2K8-NX5R-9PBL"];
const nobodys = "Z2NO-NONO-NONO";

describe("licenses", () => {
  let desk: ClaimDesk;
  beforeEach(async () => {
    desk = await openClaimDesk({ organizations: 4 });
  });
  afterEach(() => desk.simulator.stop());

  const run = async (action: StockAction, keys: readonly string[]): Promise<readonly ThingOutcome[]> => {
    const sent = await sendStock(desk.client, action, keys, watchOf());
    return settleStock(desk.client, action, sent, desk.clock);
  };
  const coterm = async (mode: LicenseMode = "addDevices"): Promise<StockAction> =>
    claimLicenses(await desk.organization(), "co-term", mode);
  const perDevice = async (): Promise<StockAction> =>
    claimLicenses(await desk.organization(1), "per-device", undefined);
  const bodies = (): unknown[] =>
    desk.simulator.requests
      .filter(({ method, status }) => method === "POST" && status !== 307 && status !== 308)
      .map(({ body = "" }) => JSON.parse(body));

  it("are counted by the model that the organization has", async () => {
    const models = await Promise.all(
      [0, 1, 3].map(async (index) => readLicensingModel(desk.client, await desk.organization(index))),
    );
    assert.deepEqual(models, ["co-term", "per-device", "subscription"]);
  });

  it("are claimed one a request, with the mode of a co-term organization", async () => {
    const outcomes = await run(await coterm(), [first, second]);
    assert.deepEqual(evidence(outcomes), ["answer", "answer"]);
    assert.deepEqual(bodies(), [
      { licenses: [{ key: first, mode: "addDevices" }] },
      { licenses: [{ key: second, mode: "addDevices" }] },
    ]);
  });

  it("can renew", async () => {
    assert.deepEqual(evidence(await run(await coterm("renew"), [first])), ["answer"]);
    assert.deepEqual(bodies(), [{ licenses: [{ key: first, mode: "renew" }] }]);
  });

  it("of a per-device organization are claimed without a mode", async () => {
    assert.deepEqual(evidence(await run(await perDevice(), [first])), ["answer"]);
    assert.deepEqual(bodies(), [{ licenses: [{ key: first }] }]);
  });

  it("that are refused stop no other, and Dashboard's words hold no key", async () => {
    const outcomes = await run(await coterm(), [nobodys, first]);
    assert.deepEqual(evidence(outcomes), ["refused", "answer"]);
    assert.deepEqual(outcomes[0]?.words, ["License key Z2NO••••NONO is invalid"]);
    assert.doesNotMatch(JSON.stringify(outcomes[0]?.error), /NO-NONO/);
  });

  it("whose answer is lost are found in the list of either model", async () => {
    for (const action of [await coterm(), await perDevice()]) {
      const key = action === undefined ? "" : [first, second][desk.posts().length === 0 ? 0 : 1]!;
      desk.simulator.fail({ method: "POST", path: /claim$/, reset: true, afterWrite: true });
      assert.deepEqual(evidence(await run(action, [key])), ["inventory"]);
    }
  });

  it("whose answer is lost and that do not show may still be claimed, and are not sent again", async () => {
    desk.simulator.fail({ method: "POST", reset: true });
    assert.deepEqual(evidence(await run(await coterm(), [first, second])), ["at-work", "not-sent"]);
    assert.equal(bodies().length, 1);
  });

  it("that the organization has are known, with or without dashes", async () => {
    await run(await coterm(), [first]);
    const found = await readLicenses(desk.client, await desk.organization(), "co-term", [first, second]);
    assert.deepEqual([...found], [first]);
  });

  it("are logged without a key", async () => {
    await run(await coterm(), [first]);
    const { logged } = desk.client as unknown as { logged: readonly unknown[] };
    assert.ok(logged.length > 0);
    assert.doesNotMatch(JSON.stringify(logged), /7TQW/);
  });
});

function evidence(outcomes: readonly ThingOutcome[]): string[] {
  return outcomes.map((outcome) => outcome.evidence);
}
