import assert from "node:assert/strict";
import type { Client } from "../../../src/api/requests.ts";
import { Identities } from "../../../src/connections/identities.ts";
import { startSimulator, type Simulator } from "../../../src/simulator/simulator.ts";
import { clientOf } from "../api/support/testClient.ts";

describe("Who a connection belongs to", () => {
  let simulator: Simulator;
  let key: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    ({ key } = simulator);
  });
  afterEach(() => simulator.stop());

  const identities = (): Identities =>
    new Identities(
      async () =>
        clientOf(
          { origin: simulator.origin, received: [], lines: [] },
          { credential: async () => key },
        ) as Client,
    );
  const questions = (): number => simulator.requests.filter(({ path }) => path.endsWith("/me")).length;

  it("is asked once, and again after a connection was changed", async () => {
    const known = identities();
    const both = await Promise.all([known.emailOf("here"), known.emailOf("here")]);
    assert.deepEqual(both, Array(2).fill("alex.morgan@acme-hospitals.example"));
    assert.equal(questions(), 1);
    key = simulator.readOnlyKey;
    known.forget();
    assert.equal(await known.emailOf("here"), "robin.leclerc@acme-hospitals.example");
  });

  it("is not known where Dashboard does not say, and not asked again", async () => {
    const known = identities();
    simulator.fail({ path: /me$/, status: 404, body: { errors: ["Not found"] }, times: 5 });
    await Promise.all([known.emailOf("here"), known.emailOf("here")]);
    assert.equal(await known.emailOf("here"), undefined);
    assert.equal(questions(), 1);
  });

  it("is asked again after nobody answered", async () => {
    const known = identities();
    simulator.fail({ path: /me$/, reset: true, times: 3 });
    assert.equal(await known.emailOf("here"), undefined);
    assert.equal(await known.emailOf("here"), "alex.morgan@acme-hospitals.example");
  });

  it("is not known of a connection that is gone", async () => {
    assert.equal(await new Identities(async () => undefined).emailOf("gone"), undefined);
  });
});
