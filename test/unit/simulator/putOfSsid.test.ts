import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { networkPath, type Reply } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT of an SSID", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);

  let staff: string;
  let guests: string;
  beforeEach(() => {
    staff = `${berlin}/wireless/ssids/0`;
    guests = `${berlin}/wireless/ssids/1`;
  });
  const secrets = (): unknown[] => {
    const { radiusServers, radiusAccountingServers } = simulator.resource(staff) as Reply["body"];
    return [...radiusServers, ...radiusAccountingServers].map((server) => server.secret);
  };

  it("reverts omitted fields, to an open SSID that is switched off", async () => {
    const { body } = await put(guests, { name: "Visitors" });
    const expected = {
      name: "Visitors",
      enabled: false,
      authMode: "open",
      splashPage: "None",
      psk: undefined,
    };
    for (const [field, value] of Object.entries(expected)) assert.equal(body[field], value, field);
    assert.equal(body.perClientBandwidthLimitUp, 0);
  });

  it("returns passwords in clear, and RADIUS secrets never", async () => {
    assert.match((await get(guests)).psk, /^welcome-/);
    assert.ok(secrets().every((secret) => typeof secret === "string"));
    const { radiusServers, radiusAccountingServers } = await get(staff);
    assert.deepEqual(Object.keys(radiusServers[0]), ["id", "host", "port", "radsecEnabled"]);
    assert.deepEqual(Object.keys(radiusAccountingServers[0]), ["host", "port"]);
  });

  it("keeps RADIUS servers and their secrets when they are left out", async () => {
    const { radiusServers, radiusAccountingServers, encryptionMode, ...rest } = await get(staff);
    assert.equal(encryptionMode, "wpa-eap");
    const before = secrets();
    const { body } = await put(staff, { ...rest, name: "Employees" });
    assert.deepEqual(
      [body.radiusServers, body.radiusAccountingServers],
      [radiusServers, radiusAccountingServers],
    );
    assert.deepEqual(secrets(), before);
  });

  it("loses RADIUS secrets when servers are sent without them", async () => {
    const { encryptionMode, ...rest } = await get(staff);
    assert.ok(encryptionMode);
    const { body } = await put(staff, rest);
    assert.deepEqual(body, await get(staff));
    assert.deepEqual(secrets(), [undefined, undefined, undefined]);
  });

  it("keeps a server's id while its address stays, and gives a new server one", async () => {
    const { radiusServers } = await get(staff);
    const servers = [{ host: "10.0.1.20", port: 1812, secret: "new" }, { host: "10.0.1.99" }];
    const { body } = await put(staff, { authMode: "8021x-radius", radiusServers: servers });
    assert.equal(body.radiusServers[0].id, radiusServers[0].id);
    assert.match(body.radiusServers[1].id, /^\d{18}$/);
    assert.equal(body.radiusServers[1].port, 1812);
    assert.equal(secrets()[0], "new");
  });

  it("refuses the encryption mode that GET returns for 802.1X", async () => {
    const before = await get(staff);
    assert.deepEqual(await refused(staff, before), ["Encryption mode must be one of: 'wep' or 'wpa'"]);
    const psk = { authMode: "psk", psk: "long enough", encryptionMode: "wpa-eap" };
    assert.deepEqual(await refused(guests, psk), ["Encryption mode must be one of: 'wep' or 'wpa'"]);
  });

  it("shows only the fields of the mode that the SSID is in", async () => {
    const { body } = await put(staff, { authMode: "psk", psk: "long enough" });
    assert.deepEqual([body.psk, body.encryptionMode, body.radiusServers], ["long enough", "wpa", undefined]);
    assert.equal(Object.keys(await get(`${berlin}/wireless/ssids/2`)).length, 26);
  });

  it("fills an object that is sent in part from its defaults", async () => {
    const body = { authMode: "psk", psk: "long enough", dot11w: { required: true } };
    assert.deepEqual((await put(guests, body)).body.dot11w, { enabled: false, required: true });
  });

  for (const [title, body, message] of [
    ["an unknown authMode", { authMode: "wpa" }, /^'authMode' must be one of: 'open', /],
    ["a PSK that is too short", { authMode: "psk", psk: "short" }, /at least 8 characters/],
    ["authMode psk without a PSK", { authMode: "psk" }, /at least 8 characters/],
    [
      "a PSK without authMode psk",
      { authMode: "open", psk: "long enough" },
      /only valid if 'authMode' is 'psk'/,
    ],
    [
      "RADIUS servers without RADIUS",
      { radiusServers: [{ host: "a" }] },
      /'radiusServers' parameter is only valid/,
    ],
    [
      "802.1X without a server",
      { authMode: "8021x-radius", radiusServers: [] },
      /At least one RADIUS server/,
    ],
    [
      "a server without a host",
      { authMode: "8021x-radius", radiusServers: [{ port: 1 }] },
      /parameter 'host'/,
    ],
    ["a bitrate that no radio has", { minBitrate: 7 }, /Minimum bitrate must be one of/],
    ["a band that does not exist", { bandSelection: "6 GHz" }, /^'bandSelection' must be one of/],
  ] as const) {
    it(`refuses ${title}`, async () => {
      assert.match((await refused(guests, body))[0] ?? "", message);
    });
  }
});
