import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, type Reply, reach } from "../asking.ts";

describe("What lives in the simulated Dashboard", () => {
  let simulator: Simulator;
  let acme: string;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
    acme = await organizationPath(simulator);
  });
  after(() => simulator.stop());

  const get = async (path: string): Promise<Reply["body"]> => (await reach(simulator, "GET", path)).body;

  it("is the same for the same seed, and another for another", async () => {
    const [twin, other] = [
      await startSimulator({ rateLimit: false }),
      await startSimulator({ rateLimit: false, seed: 2 }),
    ];
    const devices = async (from: Simulator): Promise<string> =>
      (await ask(from, "GET", `${acme}/devices`)).text;
    assert.equal(await devices(twin), await devices(simulator));
    assert.notEqual(await devices(other), await devices(simulator));
    await Promise.all([twin.stop(), other.stop()]);
  });

  it("does not depend on what was looked at first", async () => {
    const twin = await startSimulator({ rateLimit: false });
    const [berlin, munich] = [await networkPath(simulator, "Berlin"), await networkPath(simulator, "Munich")];
    const psk = async (from: Simulator, path: string): Promise<string> =>
      (await ask(from, "GET", `${path}/wireless/ssids/1`)).body.psk;
    const first = [await psk(simulator, berlin), await psk(simulator, munich)];
    const second = [await psk(twin, munich), await psk(twin, berlin)];
    assert.deepEqual(first, second.toReversed());
    await twin.stop();
  });

  it("is three organizations, two with a network called Guest", async () => {
    assert.deepEqual(
      (await get("/organizations")).map((organization: { name: string }) => organization.name),
      ["Acme Hospitals", "Blue Harbor Retail", "Acme Research Lab"],
    );
    assert.notEqual(await networkPath(simulator, "Guest", 0), await networkPath(simulator, "Guest", 1));
  });

  it("has combined networks and networks of one product", async () => {
    const networks = await get(`${acme}/networks`);
    for (const { id, productTypes } of networks)
      assert.equal(id.startsWith("L_"), productTypes.length > 1, id);
    assert.equal(new Set(networks.map((network: { id: string }) => network.id.slice(0, 2))).size, 2);
  });

  it("has devices only where the network has their product", async () => {
    const networks = await get(`${acme}/networks`);
    const products = new Map(networks.map((network: Reply["body"]) => [network.id, network.productTypes]));
    const devices = await get(`${acme}/devices`);
    assert.equal(devices.length, 60);
    for (const { networkId, productType, serial } of devices) {
      assert.ok((products.get(networkId) as string[]).includes(productType), serial);
    }
    const found = new Set(devices.map((device: Reply["body"]) => device.productType));
    assert.deepEqual(found, new Set(["appliance", "switch", "wireless", "camera"]));
  });

  it("filters devices by network, product, tag, and part of a name", async () => {
    const id = (await networkPath(simulator, "Berlin")).slice("/networks/".length);
    const all: Reply["body"][] = await get(`${acme}/devices`);
    const count = async (query: string): Promise<number> => (await get(`${acme}/devices?${query}`)).length;
    assert.equal(await count(`networkIds[]=${id}`), all.filter((device) => device.networkId === id).length);
    assert.equal(
      await count("productTypes[]=camera"),
      all.filter((device) => device.productType === "camera").length,
    );
    assert.equal(
      await count("tags[]=ward&tags[]=lobby"),
      all.filter(({ tags }) => /ward|lobby/.test(tags)).length,
    );
    assert.equal(await count("tags[]=ward&tags[]=lobby&tagsFilterType=withAllTags"), 0);
    assert.equal(
      await count("name=AP-BER"),
      all.filter((device) => device.name?.startsWith("ap-ber")).length,
    );
  });

  it("filters networks by product, tag, and whether a template binds them", async () => {
    const count = async (query: string): Promise<number> => (await get(`${acme}/networks?${query}`)).length;
    const all: Reply["body"][] = await get(`${acme}/networks`);
    const withCamera = all.filter(({ productTypes }) => productTypes.includes("camera")).length;
    assert.equal(await count("productTypes[]=camera"), withCamera);
    assert.equal(
      await count("tags[]=guest-wifi"),
      all.filter(({ tags }) => tags.includes("guest-wifi")).length,
    );
    assert.deepEqual(
      [await count("isBoundToConfigTemplate=true"), await count("isBoundToConfigTemplate=false")],
      [3, 9],
    );
  });

  it("has keys that no description lists, and nulls where it forbids them", async () => {
    const [network] = await get(`${acme}/networks`);
    assert.deepEqual([network.details, network.isVirtual], [[], false]);
    assert.deepEqual((await get(acme)).privacy, { byDefault: { enabled: false } });
    const devices: Reply["body"][] = await get(`${acme}/devices`);
    assert.ok(devices.some((device) => device.lanIp === null));
    assert.ok(devices.every((device) => device.configurationUpdatedAt));
  });

  it("has an integer beyond 2^53 and integer-like keys out of order, which a write leaves alone", async () => {
    const own = await startSimulator({ rateLimit: false });
    const berlin = await networkPath(own, "Berlin");
    const oddities =
      /"objectRevision":9007199254740993117,"floorLabels":\{"10":"Helipad","2":"Surgery","-1":"Archive"\}/;
    assert.match((await ask(own, "GET", berlin)).text, oddities);
    await ask(own, "PUT", berlin, { body: { name: "Berlin", objectRevision: 1, floorLabels: {} } });
    assert.match((await ask(own, "GET", berlin)).text, oddities);
    await own.stop();
  });

  it("has fifteen SSIDs in a wireless network: 802.1X, two passwords, and the rest open and off", async () => {
    const ssids: Reply["body"][] = await get(`${await networkPath(simulator, "Berlin")}/wireless/ssids`);
    assert.deepEqual(
      ssids.slice(0, 4).map(({ number, name, authMode, enabled }) => [number, name, authMode, enabled]),
      [
        [0, "Staff", "8021x-radius", true],
        [1, "Guest WiFi", "psk", true],
        [2, "Medical", "psk", true],
        [3, "Unconfigured SSID 4", "open", false],
      ],
    );
    assert.equal(ssids.length, 15);
  });

  it("has 4 to 8 firewall rules in each appliance network", async () => {
    for (const { id, productTypes } of await get(`${acme}/networks`)) {
      if (!productTypes.includes("appliance")) continue;
      const { rules } = await get(`/networks/${id}/appliance/firewall/l3FirewallRules`);
      assert.ok(rules.length >= 5 && rules.length <= 9, `${rules.length}`);
    }
  });

  it("answers fields in the documented order", async () => {
    const vlan = await get(`${await networkPath(simulator, "Berlin")}/appliance/vlans/10`);
    assert.deepEqual(Object.keys(vlan).slice(0, 5), ["id", "interfaceId", "name", "subnet", "applianceIp"]);
    assert.deepEqual(Object.keys(await get(acme)), [
      "id",
      "name",
      "url",
      "api",
      "licensing",
      "cloud",
      "management",
      "privacy",
    ]);
  });

  it("answers HTML for an address that does not exist, and an empty 404 for an organization that does not", async () => {
    const unknown = await ask(simulator, "GET", "/networks/N_1/appliance/firewall/multicastForwarding");
    assert.equal(unknown.status, 404);
    assert.match(unknown.headers.get("content-type") ?? "", /^text\/html/);
    const organization = await ask(simulator, "GET", "/organizations/1");
    assert.deepEqual([organization.status, organization.text], [404, ""]);
  });

  it("gives every answer an id of its own", async () => {
    const ids = [];
    for (const path of ["/organizations", "/networks/N_1", "/nowhere"]) {
      ids.push((await ask(simulator, "GET", path)).headers.get("x-request-id") ?? "");
    }
    assert.equal(new Set(ids).size, 3);
    for (const id of ids) assert.match(id, /^[0-9a-f]{32}$/);
  });

  it("can be 1,000 networks, 10,000 devices and 300 organizations, none of them twice", async () => {
    const large = await startSimulator({
      rateLimit: false,
      networks: 1000,
      devices: 10_000,
      organizations: 300,
    });
    const networks = (await ask(large, "GET", `${acme}/networks`)).body;
    const serials = new Set<string>();
    const macs = new Set<string>();
    for (let after = "0"; after !== "";) {
      const { body } = await ask(large, "GET", `${acme}/devices?perPage=5000&startingAfter=${after}`);
      for (const { serial, mac } of body) {
        serials.add(serial);
        macs.add(mac);
      }
      after = body.at(-1)?.serial ?? "";
    }
    assert.deepEqual([networks.length, serials.size, macs.size], [1000, 10_000, 10_000]);
    assert.equal(new Set(networks.map((network: { name: string }) => network.name)).size, 1000);
    assert.equal((await ask(large, "GET", "/organizations")).body.length, 300);
    await large.stop();
  });
});
