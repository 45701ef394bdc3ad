import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, handClock, networkPath, organizationPath, type Reply, reach } from "../asking.ts";

describe("The change log of an organization", () => {
  const clock = handClock(Date.UTC(2026, 10, 21, 8));
  let simulator: Simulator;
  let berlin: string;
  let log: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false, clock });
    berlin = await networkPath(simulator, "Berlin");
    log = `${await organizationPath(simulator)}/configurationChanges`;
  });
  afterEach(() => simulator.stop());

  const rows = async (query = ""): Promise<Reply["body"][]> =>
    (await ask(simulator, "GET", log + query)).body;
  const rename = (name: string): Promise<Reply> => ask(simulator, "PUT", berlin, { body: { name } });

  it("has a row for each write: who, where, and both values as JSON text", async () => {
    await rename("Berlin Mitte");
    const [row] = await rows();
    assert.deepEqual(
      [row.adminName, row.networkName, row.networkId, row.page, row.label],
      ["Alex Morgan", "Berlin Mitte", berlin.slice("/networks/".length), "via API", `PUT /api/v1${berlin}`],
    );
    assert.match(row.ts, /^2026-11-21T08:00:00\.\d{6}Z$/);
    assert.equal(JSON.parse(row.oldValue).name, "Berlin");
    assert.equal(JSON.parse(row.newValue).name, "Berlin Mitte");
  });

  it("has a row for another person's edit, by that person", async () => {
    simulator.edit(berlin, { notes: "By hand" });
    const [row] = await rows();
    assert.deepEqual([row.adminName, row.page], ["Nadia Rahimi", "Dashboard"]);
    assert.equal(JSON.parse(row.newValue).notes, "By hand");
  });

  it("has a row for what is made and for what is deleted: nothing on the one side, the document on the other", async () => {
    const vlans = `${berlin}/appliance/vlans`;
    const body = { id: "77", name: "Lifts", subnet: "10.1.77.0/24", applianceIp: "10.1.77.1" };
    const made = (await ask(simulator, "POST", vlans, { body })).body;
    assert.equal((await ask(simulator, "DELETE", `${vlans}/77`)).status, 204);
    const [deletion, creation] = await rows();
    assert.equal(creation.label, `POST /api/v1${vlans}`);
    assert.deepEqual([JSON.parse(creation.oldValue), JSON.parse(creation.newValue)], [null, made]);
    assert.equal(deletion.label, `DELETE /api/v1${vlans}/77`);
    assert.deepEqual([JSON.parse(deletion.oldValue), JSON.parse(deletion.newValue)], [made, null]);
    assert.equal(deletion.networkName, "Berlin");
  });

  it("has rows for admins, whom no GET answers one by one, and for claims", async () => {
    const admins = log.replace("configurationChanges", "admins");
    const body = { email: "eva@acme-hospitals.example", name: "Eva Lang", orgAccess: "read-only" };
    const { id } = (await ask(simulator, "POST", admins, { body })).body;
    await ask(simulator, "PUT", `${admins}/${id}`, { body: { name: "Eva Kurz" } });
    await ask(simulator, "DELETE", `${admins}/${id}`);
    const claim = log.replace("configurationChanges", "inventory/claim");
    const claimed = (await ask(simulator, "POST", claim, { body: { orders: ["4C1234567"] } })).body;
    const values = (await rows()).map((row) => [JSON.parse(row.oldValue), JSON.parse(row.newValue)]);
    const [claiming, revoked, changed, invited] = values;
    assert.deepEqual([invited?.[0], invited?.[1].name], [null, "Eva Lang"]);
    assert.deepEqual([changed?.[0].name, changed?.[1].name], ["Eva Lang", "Eva Kurz"]);
    assert.deepEqual([revoked?.[0].name, revoked?.[1]], ["Eva Kurz", null]);
    assert.deepEqual(claiming, [null, claimed]);
  });

  it("has rows for networks and devices that come and go, and none for what is only looked at", async () => {
    const organization = log.replace("/configurationChanges", "");
    const body = { name: "Tent", productTypes: ["wireless"] };
    const { id } = (await ask(simulator, "POST", `${organization}/networks`, { body })).body;
    await ask(simulator, "DELETE", `/networks/${id}`);
    const preview = `${organization}/inventory/orders/preview`;
    const previewed = await ask(simulator, "POST", preview, { body: { claimId: "HKPT4WMR7QXD" } });
    assert.equal(previewed.status, 200);
    const [{ serial }] = (
      await ask(simulator, "GET", `${organization}/devices?networkIds[]=${berlin.slice(10)}`)
    ).body;
    await ask(simulator, "POST", `${berlin}/devices/remove`, { body: { serial } });
    assert.deepEqual(
      (await rows()).map((row) => [row.label, row.networkName]),
      [
        [`POST /api/v1${berlin}/devices/remove`, "Berlin"],
        [`DELETE /api/v1/networks/${id}`, "Tent"],
        [`POST /api/v1${organization}/networks`, null],
      ],
    );
    assert.deepEqual(JSON.parse((await rows())[0].newValue), { serial });
  });

  it("of a new organization begins with its making, by who made it", async () => {
    const { id } = (await ask(simulator, "POST", "/organizations", { body: { name: "New Clinic" } })).body;
    const [row] = (await ask(simulator, "GET", `/organizations/${id}/configurationChanges`)).body;
    assert.deepEqual(
      [row.label, row.adminName, JSON.parse(row.newValue).name],
      ["POST /api/v1/organizations", "Alex Morgan", "New Clinic"],
    );
  });

  it("names the SSID, shows its password, and never a RADIUS secret", async () => {
    await reach(simulator, "PUT", `${berlin}/wireless/ssids/1`, {
      body: { authMode: "psk", psk: "new and long enough" },
    });
    simulator.edit(`${berlin}/wireless/ssids/0`, { name: "Employees" });
    const [radius, psk] = await rows();
    assert.deepEqual([psk.ssidName, psk.ssidNumber], ["Guest WiFi", 1]);
    assert.match(psk.newValue, /new and long enough/);
    assert.doesNotMatch(radius.newValue + radius.oldValue, /secret|radius-a-/);
  });

  it("has no row for a read or a refused write", async () => {
    await ask(simulator, "GET", berlin);
    await rename(" ");
    assert.deepEqual(await rows(), []);
  });

  it("begins with the newest and is paged", async () => {
    for (const name of ["A", "B", "C", "D"]) await rename(name);
    const names = (found: Reply["body"][]): string[] => found.map((row) => JSON.parse(row.newValue).name);
    const reply = await ask(simulator, "GET", `${log}?perPage=3`);
    assert.deepEqual(names(reply.body), ["D", "C", "B"]);
    const next = /startingAfter=([^&>]+)>; rel=next/.exec(reply.headers.get("link") ?? "");
    assert.deepEqual(names(await rows(`?perPage=3&startingAfter=${next?.[1]}`)), ["A"]);
  });

  it("is filtered by time, network and admin", async () => {
    await rename("Early");
    const [{ adminId }] = await rows();
    clock.pass(3_600_000);
    simulator.edit(await networkPath(simulator, "Munich"), { notes: "Late" });
    assert.equal((await rows("?timespan=60")).length, 1);
    assert.equal((await rows("?timespan=3600")).length, 2);
    assert.equal((await rows("?t0=2026-11-21T08:30:00Z")).length, 1);
    assert.equal((await rows(`?t0=${Date.UTC(2026, 10, 21, 8, 30) / 1000}`)).length, 1);
    assert.equal((await rows("?t0=2026-11-21T08:30:00Z&t1=2026-11-21T08:40:00Z")).length, 0);
    assert.equal((await rows("?t1=2026-11-21T08:30:00Z")).length, 1);
    assert.equal((await rows(`?networkId=${berlin.slice("/networks/".length)}`)).length, 1);
    assert.equal((await rows(`?adminId=${adminId}`)).length, 1);
    assert.equal((await rows("?adminId=1")).length, 0);
  });

  it("refuses what the description forbids: a timespan beside its ends, more than a year, a time that is none", async () => {
    const day = "2026-11-21T08:00:00Z";
    for (const query of [`?timespan=60&t0=${day}`, "?timespan=31536001", "?timespan=x", "?t0=yesterday"])
      assert.equal((await ask(simulator, "GET", log + query)).status, 400, query);
  });

  it("forgets after a year", async () => {
    await rename("Early");
    clock.pass(366 * 86_400_000);
    assert.deepEqual(await rows(), []);
  });
});
