import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, organizationPath, reach, type Reply } from "../asking.ts";

describe("Claims into an inventory", () => {
  let simulator: Simulator;
  let organization: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    organization = await organizationPath(simulator);
  });
  afterEach(() => simulator.stop());

  const claim = (body: unknown): Promise<Reply> =>
    ask(simulator, "POST", `${organization}/inventory/claim`, { body });
  const ofOrder = async (number: string): Promise<Reply["body"][]> =>
    (await ask(simulator, "GET", `${organization}/inventory/devices?orderNumbers[]=${number}`)).body;

  it("bring all devices and licenses of an order", async () => {
    const reply = await claim({ orders: ["4C1234567"] });
    assert.equal(reply.status, 200);
    assert.deepEqual(reply.body, {
      orders: ["4C1234567"],
      serials: ["Q2YN-7CLM-4KPD", "Q3AC-9RVT-2WQH", "Q3AC-6MXB-8JZN"],
      licenses: [{ key: "Z2A7-QK4M-9TWX", mode: "addDevices" }],
    });
    const devices = await ofOrder("4C1234567");
    assert.deepEqual(
      devices.map((device) => device.networkId),
      [null, null, null],
    );
  });

  it("take several orders at once", async () => {
    const reply = await claim({ orders: ["4C1234567", "4C7654321"] });
    assert.deepEqual([reply.body.serials.length, reply.body.licenses.length], [5, 3]);
  });

  it("refuse an order that nobody knows, or that is already claimed", async () => {
    assert.match((await claim({ orders: ["4C0000000"] })).body.errors[0], /4C0000000 could not be found/);
    assert.match((await claim({ orders: ["4C1357913"] })).body.errors[0], /has already been claimed/);
    assert.equal((await claim({ orders: ["4C7654321"] })).status, 200);
    assert.match((await claim({ orders: ["4C7654321"] })).body.errors[0], /has already been claimed/);
  });

  it("bring the rest of an order that is partly claimed", async () => {
    const reply = await claim({ orders: ["4C2468135"] });
    assert.deepEqual(reply.body.serials, ["Q4BU-2HXC-6PNB"]);
  });

  it("are not all or nothing: what came before the refused order stays claimed", async () => {
    const reply = await claim({ orders: ["4C1234567", "4C0000000", "4C7654321"] });
    assert.equal(reply.status, 400);
    assert.deepEqual([(await ofOrder("4C1234567")).length, (await ofOrder("4C7654321")).length], [3, 0]);
  });

  it("take serials and licenses, each once", async () => {
    assert.deepEqual((await claim({ serials: ["Q3AC-9RVT-2WQH"] })).body.serials, ["Q3AC-9RVT-2WQH"]);
    assert.match((await claim({ serials: ["Q3AC-9RVT-2WQH"] })).body.errors[0], /already claimed/);
    assert.match((await claim({ serials: ["Q2XX-XXXX-XXXX"] })).body.errors[0], /not found/);
    const license = { key: "Z2C3-HR8P-5VDN", mode: "renew" };
    assert.deepEqual((await claim({ licenses: [license] })).body.licenses, [license]);
    assert.equal((await claim({ licenses: [license] })).status, 400);
    assert.equal((await claim({ licenses: [{ key: "Z2NO-NONO-NONO" }] })).status, 400);
  });

  it("refuse a device that is in use", async () => {
    const [device] = (await ask(simulator, "GET", `${organization}/devices`)).body;
    assert.match((await claim({ serials: [device.serial] })).body.errors[0], /already claimed/);
  });

  it("refuse an empty request", async () => {
    assert.equal((await claim({})).status, 400);
  });

  it("happen although the answer is lost, when told so", async () => {
    simulator.fail({ method: "POST", path: /claim$/, reset: true, afterWrite: true });
    await assert.rejects(claim({ orders: ["4C1234567"] }));
    assert.equal((await ofOrder("4C1234567")).length, 3);
  });

  it("do not happen when the connection breaks before", async () => {
    simulator.fail({ method: "POST", path: /claim$/, reset: true });
    await assert.rejects(claim({ orders: ["4C1234567"] }));
    assert.equal((await ofOrder("4C1234567")).length, 0);
  });
});

describe("The inventory of an organization", () => {
  let simulator: Simulator;
  let inventory: string;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false, devices: 20 });
    inventory = `${await organizationPath(simulator)}/inventory/devices`;
  });
  after(() => simulator.stop());

  const count = async (query: string): Promise<number> =>
    (await ask(simulator, "GET", `${inventory}?${query}`)).body.length;

  it("holds what is in networks and what is in none", async () => {
    assert.deepEqual(
      [await count(""), await count("usedState=used"), await count("usedState=unused")],
      [22, 20, 2],
    );
  });

  it("is searched by serial and filtered by product", async () => {
    assert.equal(await count("search=spr1"), 1);
    assert.equal(await count("serials[]=Q3AC-SPR1-2KWX&serials[]=Q3AC-SPR2-7HDN"), 2);
    assert.equal(await count("networkIds[]=null"), 2);
  });

  it("tells when and with which order a device came, where it is, and until when it is licensed", async () => {
    const facts = async (path: string): Promise<unknown[]> => {
      const [device] = (await reach(simulator, "GET", `${path}?usedState=used`)).body;
      const { networkId, claimedAt, orderNumber, licenseExpirationDate } = device;
      return [typeof networkId, typeof claimedAt, typeof orderNumber, licenseExpirationDate];
    };
    const perDevice = `${await organizationPath(simulator, 1)}/inventory/devices`;
    assert.deepEqual(await facts(inventory), ["string", "string", "string", null]);
    assert.deepEqual(await facts(perDevice), ["string", "string", "string", "2028-03-31T00:00:00Z"]);
  });

  it("answers one device by its serial", async () => {
    assert.equal((await ask(simulator, "GET", `${inventory}/Q3AC-SPR1-2KWX`)).body.model, "MR46");
    assert.equal((await ask(simulator, "GET", `${inventory}/Q3AC-SPR9-0000`)).status, 404);
  });
});
