import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { sendStock, settleStock } from "../../../../src/changes/claims/stockAction.ts";
import {
  claimSubscription,
  findSubscription,
  type FoundSubscription,
} from "../../../../src/changes/claims/subscriptionAction.ts";
import { closeAll, json, listen } from "../../api/support/loopback.ts";
import { clientOf } from "../../api/support/testClient.ts";
import { type ClaimDesk, openClaimDesk, watchOf } from "../support/claimDesk.ts";
import { told } from "../support/stockDesk.ts";

const key = "S2F9Q-8LKTN-5XWCE-7PMDA";

describe("a subscription", () => {
  let desk: ClaimDesk;
  let organization: string;
  beforeEach(async () => {
    desk = await openClaimDesk({ organizations: 4 });
    organization = await desk.organization(3);
  });
  afterEach(async () => {
    await desk.simulator.stop();
    await closeAll();
  });

  const claim = async (): Promise<string[]> => {
    const found = await findSubscription(desk.client, organization, key);
    const action = claimSubscription(organization, found as FoundSubscription);
    const sent = await sendStock(desk.client, action, [key], watchOf());
    return told(await settleStock(desk.client, action, sent, desk.clock));
  };

  it("is shown for its claim key", async () => {
    assert.deepEqual(await findSubscription(desk.client, organization, key), {
      id: "3456",
      name: "Branch wireless",
      products: ["wireless"],
      endDate: "2029-10-31T00:00:00Z",
      seats: 25,
    });
  });

  it("is claimed by one request", async () => {
    assert.deepEqual(await claim(), [`${key} done answer`]);
  });

  it("whose answer is lost is found in the organization's list, or not", async () => {
    desk.simulator.fail({ method: "POST", path: /subscriptions\/claim$/, reset: true });
    assert.deepEqual(await claim(), [`${key} unknown at-work`]);
    desk.simulator.fail({ method: "POST", path: /subscriptions\/claim$/, reset: true, afterWrite: true });
    assert.deepEqual(await claim(), [`${key} done inventory`]);
  });

  it("that somebody has claimed is refused before anything is asked, without a word of its key", async () => {
    await claim();
    await assert.rejects(findSubscription(desk.client, organization, key), (error: unknown) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual(error.messages, ["Subscription has already been claimed"]);
      return true;
    });
    const server = await listen((_, response) => json(response, { errors: [`Unknown ${key}`] }, 400));
    await assert.rejects(findSubscription(clientOf(server), "1", key), (error: unknown) => {
      assert.ok(error instanceof ApiError);
      assert.deepEqual(error.messages, ["Unknown S2F9••••PMDA"]);
      return true;
    });
  });

  it("of an answer that names none is none", async () => {
    const server = await listen((_, response) => json(response, {}));
    assert.equal(await findSubscription(clientOf(server), "1", key), undefined);
  });
});
