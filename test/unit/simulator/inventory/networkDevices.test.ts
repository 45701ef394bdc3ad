import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, handClock, networkPath, organizationPath, reach, type Reply } from "../asking.ts";

const [appliance, accessPoint, other] = ["Q2YN-7CLM-4KPD", "Q3AC-9RVT-2WQH", "Q3AC-6MXB-8JZN"];
const spare = "Q3AC-SPR1-2KWX";
const elsewhere = "Q3AL-4DVU-8SKG";
const nobodys = "Q2XX-XXXX-XXXX";

describe("Devices of a network", () => {
  let simulator: Simulator;
  let organization: string;
  let network: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    organization = await organizationPath(simulator);
    network = await networkWith(simulator, ["wireless"]);
  });
  afterEach(() => simulator.stop());

  const claim = (serials: readonly string[], query = "?addAtomically=false"): Promise<Reply> =>
    ask(simulator, "POST", `${network}/devices/claim${query}`, { body: { serials } });
  const remove = (serial: string): Promise<Reply> =>
    reach(simulator, "POST", `${network}/devices/remove`, { body: { serial } });
  const placeOf = async (serial: string): Promise<string | null | undefined> =>
    (await ask(simulator, "GET", `${organization}/inventory/devices/${serial}`)).body?.networkId;

  it("come from the inventory, or from nobody: then the organization owns them too", async () => {
    const reply = await claim([spare, accessPoint]);
    assert.deepEqual([reply.status, reply.body], [200, { serials: [spare, accessPoint], errors: [] }]);
    assert.deepEqual([await placeOf(spare), await placeOf(accessPoint)], [idOf(network), idOf(network)]);
    assert.equal((await ask(simulator, "GET", `/devices/${spare}`)).body.model, "MR46");
  });

  it("are refused one by one, with a 200", async () => {
    await claim([spare]);
    const { status, body } = await claim([accessPoint, nobodys, elsewhere, appliance, spare]);
    assert.deepEqual([status, body.serials], [200, [accessPoint]]);
    assert.deepEqual(body.errors, [
      { serial: nobodys, errors: ["Device not found"] },
      { serial: elsewhere, errors: ["Device already claimed"] },
      {
        serial: appliance,
        errors: ["Device of type appliance cannot be added to a network of type wireless"],
      },
      { serial: spare, errors: ["Device is already in this network"] },
    ]);
    assert.equal(await placeOf(appliance), undefined);
  });

  for (const query of ["", "?addAtomically=true"]) {
    it(`are all or nothing with ${query || "no query"}: nothing is claimed on the side`, async () => {
      const { body } = await claim([accessPoint, nobodys], query);
      assert.deepEqual(body, { serials: [], errors: [{ serial: nobodys, errors: ["Device not found"] }] });
      assert.equal(await placeOf(accessPoint), undefined);
    });
  }

  it("go back to the inventory, as they came, and lose their settings", async () => {
    await claim([spare, other]);
    await reach(simulator, "PUT", `/devices/${spare}`, { body: { name: "Lobby" } });
    assert.equal((await remove(spare)).status, 204);
    assert.equal(await placeOf(spare), null);
    assert.equal((await ask(simulator, "GET", `/devices/${spare}`)).status, 404);
    await claim([spare]);
    assert.equal((await ask(simulator, "GET", `/devices/${spare}`)).body.name, null);
  });

  it("that are not in it cannot be removed from it", async () => {
    assert.equal((await remove(spare)).status, 400);
    assert.equal((await remove(nobodys)).status, 400);
  });

  it("keep when and with which order they came", async () => {
    const [device] = (await ask(simulator, "GET", `${organization}/inventory/devices?usedState=used`)).body;
    const home = `/networks/${device.networkId}`;
    await reach(simulator, "POST", `${home}/devices/remove`, { body: { serial: device.serial } });
    const { body } = await ask(simulator, "GET", `${organization}/inventory/devices/${device.serial}`);
    assert.deepEqual(
      [body.networkId, body.orderNumber, body.claimedAt],
      [null, device.orderNumber, device.claimedAt],
    );
  });

  describe("that are released", () => {
    const release = (serials: readonly string[]): Promise<Reply> =>
      ask(simulator, "POST", `${organization}/inventory/release`, { body: { serials } });

    it("belong to nobody, and can be claimed again", async () => {
      assert.deepEqual((await release([spare])).body, { serials: [spare] });
      assert.equal(await placeOf(spare), undefined);
      const again = await ask(simulator, "POST", `${organization}/inventory/claim`, {
        body: { serials: [spare] },
      });
      assert.deepEqual([again.status, await placeOf(spare)], [200, null]);
    });

    it("must be in no network, and in this organization", async () => {
      const [device] = (await ask(simulator, "GET", `${organization}/devices`)).body;
      assert.match((await release([device.serial])).body.errors[0], /removed from its network first/);
      assert.match((await release([elsewhere])).body.errors[0], /not in the inventory/);
      assert.equal((await release([])).status, 400);
    });

    it("are taken one by one: what came before a refused one stays released", async () => {
      assert.equal((await release([spare, nobodys])).status, 400);
      assert.equal(await placeOf(spare), undefined);
    });
  });

  it("share the limit of claims with both claims of the organization, whoever sends them", async () => {
    await simulator.stop();
    const clock = handClock();
    simulator = await startSimulator({ clock });
    const paths = [`${network}/devices/claim`, `${organization}/inventory/claim`, `${organization}/claim`];
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      clock.pass(1000);
      const reply = await ask(simulator, "POST", paths[count % 3] ?? "", { body: { serials: [nobodys] } });
      statuses.push(reply.status);
    }
    assert.deepEqual([statuses.slice(0, 10).includes(429), statuses[10]], [false, 429]);
  });
});

async function networkWith(simulator: Simulator, products: readonly string[]): Promise<string> {
  const organization = await organizationPath(simulator);
  const { body } = await ask(simulator, "GET", `${organization}/networks`);
  const found = (body as { name: string; productTypes: string[] }[]).find(
    ({ productTypes }) => productTypes.join() === products.join(),
  );
  return networkPath(simulator, found?.name ?? "");
}

function idOf(network: string): string {
  return network.replace("/networks/", "");
}
