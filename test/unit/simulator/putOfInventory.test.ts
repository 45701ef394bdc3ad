import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT of what an organization owns", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);

  describe("of a network", () => {
    it("keeps omitted fields", async () => {
      const before = await get(berlin);
      await put(berlin, { notes: "New roof" });
      assert.deepEqual(await get(berlin), { ...before, notes: "New roof" });
    });

    it("replaces lists whole", async () => {
      await put(berlin, { tags: ["only"] });
      assert.deepEqual((await get(berlin)).tags, ["only"]);
    });

    it("ignores read-only and unknown fields without a word", async () => {
      const before = await get(berlin);
      const reply = await put(berlin, {
        id: "N_1",
        productTypes: [],
        url: "",
        objectRevision: 1,
        colour: "red",
      });
      assert.equal(reply.status, 200);
      assert.deepEqual(reply.body, before);
    });

    it("refuses an unknown time zone, an empty name, and a wrong type", async () => {
      assert.deepEqual(await refused(berlin, { timeZone: "Europe/Atlantis" }), [
        "'Europe/Atlantis' is not a valid time zone",
      ]);
      assert.deepEqual(await refused(berlin, { name: " " }), ["Name can't be blank"]);
      assert.deepEqual(await refused(berlin, { tags: "one two" }), ["'tags' must be an array"]);
    });
  });

  describe("of a device", () => {
    let path: string;
    beforeEach(async () => {
      const [device] = await get(`${await organizationPath(simulator)}/devices`);
      path = `/devices/${device.serial}`;
    });

    it("keeps omitted fields and ignores read-only ones", async () => {
      const before = await get(path);
      await put(path, { name: "Renamed", mac: "00:00:00:00:00:00", lanIp: "10.0.0.1" });
      assert.deepEqual(await get(path), { ...before, name: "Renamed" });
    });

    it("answers null for a text that was cleared", async () => {
      await put(path, { notes: "Behind the reception" });
      assert.equal((await put(path, { notes: "" })).body.notes, null);
    });

    it("moves the marker to the new address, and never returns that it was asked to", async () => {
      const before = await get(path);
      const { body } = await put(path, { address: "Kollwitzstraße 1, 10405 Berlin", moveMapMarker: true });
      assert.notDeepEqual([body.lat, body.lng], [before.lat, before.lng]);
      assert.equal(body.moveMapMarker, undefined);
    });

    it("refuses a switch profile without a template, and a latitude that is none", async () => {
      assert.match(
        (await refused(path, { switchProfileId: "1234" }))[0] ?? "",
        /bound to a configuration template/,
      );
      assert.deepEqual(await refused(path, { lat: 91 }), ["'lat' must be between -90 and 90"]);
    });
  });

  describe("of an organization", () => {
    it("keeps omitted fields, those inside an object too", async () => {
      const path = await organizationPath(simulator);
      const before = await get(path);
      await put(path, { name: "Acme Clinics", management: {}, id: "1" });
      assert.deepEqual(await get(path), { ...before, name: "Acme Clinics" });
    });

    it("can lock the API out", async () => {
      const path = await organizationPath(simulator);
      assert.equal((await put(path, { api: { enabled: false } })).status, 200);
      assert.equal((await ask(simulator, "GET", path)).status, 404);
    });
  });

  describe("of a switch port", () => {
    let path: string;
    beforeEach(async () => {
      const devices = await get(`${await organizationPath(simulator)}/devices?productTypes[]=switch`);
      path = `/devices/${devices[0].serial}/switch/ports/1`;
    });

    it("keeps omitted fields", async () => {
      const before = await get(path);
      assert.deepEqual((await put(path, { name: "Reception" })).body, { ...before, name: "Reception" });
    });

    it("refuses the UDLD modes that only GET knows", async () => {
      for (const udld of ["Disabled", "N/A"]) {
        assert.deepEqual(await refused(path, { udld }), ["'udld' must be one of: 'Alert only' or 'Enforce'"]);
      }
    });
  });
});
