import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { ask, networkPath, organizationPath, type Reply } from "../asking.ts";

describe("Configuration templates", () => {
  let simulator: Simulator;
  let templates: string;
  let stuttgart: string;
  let lyon: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    templates = `${await organizationPath(simulator)}/configTemplates`;
    stuttgart = await networkPath(simulator, "Stuttgart");
    lyon = await networkPath(simulator, "Lyon");
  });
  afterEach(() => simulator.stop());

  const get = async (path: string): Promise<Reply["body"]> => (await ask(simulator, "GET", path)).body;
  const send = (method: string, path: string, body?: unknown): Promise<Reply> =>
    ask(simulator, method, path, { body });
  /** Settings are below the id of a template as they are below that of a network. */
  const settingsOf = async (name: string): Promise<string> =>
    `/networks/${(await get(templates)).find((template: Reply["body"]) => template.name === name).id}`;

  it("are listed with their products, and each can be read by its id", async () => {
    const all: Reply["body"][] = await get(templates);
    assert.deepEqual(
      all.map(({ name, productTypes }) => [name, productTypes]),
      [
        ["Hospital standard", ["appliance", "switch", "wireless", "camera"]],
        ["Small site", ["appliance", "switch", "wireless"]],
        ["Wireless only site", ["wireless"]],
      ],
    );
    assert.deepEqual(await get(`${templates}/${all[0].id}`), all[0]);
    assert.deepEqual(Object.keys(all[0]), ["id", "name", "productTypes", "timeZone"]);
  });

  it("are made, renamed and deleted", async () => {
    const made = await send("POST", templates, { name: "Vaccination centers", timeZone: "Europe/Lisbon" });
    assert.deepEqual([made.status, made.body.timeZone], [201, "Europe/Lisbon"]);
    const path = `${templates}/${made.body.id}`;
    assert.equal((await send("PUT", path, { name: "Test centers" })).body.name, "Test centers");
    assert.equal((await get(path)).name, "Test centers");
    assert.equal((await get(`/networks/${made.body.id}/wireless/ssids`)).length, 15);
    assert.equal((await send("DELETE", path)).status, 204);
    for (const gone of [path, `/networks/${made.body.id}/wireless/ssids`])
      assert.equal((await ask(simulator, "GET", gone)).status, 404);
  });

  it("are refused without a name, with one that is taken, and as a copy of nothing", async () => {
    assert.equal((await send("POST", templates, {})).status, 400);
    assert.equal((await send("POST", templates, { name: "Small site" })).status, 400);
    assert.equal((await send("POST", templates, { name: "New", copyFromNetworkId: "N_1" })).status, 404);
  });

  it("copy a network: its products and its settings, with their secrets", async () => {
    const berlin = await networkPath(simulator, "Berlin");
    const body = { name: "Like Berlin", copyFromNetworkId: berlin.slice("/networks/".length) };
    const { id } = (await send("POST", templates, body)).body;
    const [copy] = await get(`/networks/${id}/appliance/vlans`);
    const [original] = await get(`${berlin}/appliance/vlans`);
    assert.deepEqual(copy, { ...original, networkId: id });
    const ssid = "/wireless/ssids/0";
    assert.deepEqual(simulator.resource(`/networks/${id}${ssid}`), simulator.resource(berlin + ssid));
  });

  it("are what a copy of a bound network begins with, on its own from then on", async () => {
    const { productTypes } = await get(stuttgart);
    const body = { name: "Like Stuttgart", productTypes, copyFromNetworkId: stuttgart.slice(10) };
    const made = await send("POST", templates.replace("configTemplates", "networks"), body);
    assert.equal(made.body.isBoundToConfigTemplate, false);
    const copy = `/networks/${made.body.id}/appliance/vlans/10`;
    assert.deepEqual(await get(copy), {
      ...(await get(`${stuttgart}/appliance/vlans/10`)),
      networkId: made.body.id,
    });
    assert.equal((await send("PUT", copy, { ...(await get(copy)), name: "Own" })).status, 200);
  });

  it("have settings and nothing else: no network, no devices", async () => {
    const template = await settingsOf("Small site");
    assert.equal((await ask(simulator, "GET", `${template}/appliance/vlans`)).status, 200);
    assert.equal((await ask(simulator, "GET", template)).status, 404);
    assert.equal((await send("POST", `${template}/devices/claim`, { serials: [] })).status, 404);
    const networks = await get(templates.replace("configTemplates", "networks"));
    assert.ok(networks.every(({ id }: Reply["body"]) => id !== template.slice("/networks/".length)));
  });

  describe("and a network that is bound to one", () => {
    it("say so in the network and in the list of networks", async () => {
      const template = (await settingsOf("Hospital standard")).slice("/networks/".length);
      const network = await get(stuttgart);
      assert.deepEqual([network.isBoundToConfigTemplate, network.configTemplateId], [true, template]);
      const bound = await get(
        `${templates.replace("configTemplates", "networks")}?isBoundToConfigTemplate=true`,
      );
      assert.deepEqual(
        bound.map(({ name }: Reply["body"]) => name),
        ["Stuttgart", "Dresden", "Lyon"],
      );
      const ofTemplate = await get(
        `${templates.replace("configTemplates", "networks")}?configTemplateId=${template}`,
      );
      assert.deepEqual(
        ofTemplate.map(({ name }: Reply["body"]) => name),
        ["Stuttgart", "Lyon"],
      );
    });

    it("give the same answers, but for the id of the network", async () => {
      const template = await settingsOf("Hospital standard");
      for (const path of ["/wireless/ssids", "/appliance/firewall/l3FirewallRules", "/wireless/ssids/1"])
        assert.deepEqual(await get(stuttgart + path), await get(template + path));
      const [own] = await get(`${stuttgart}/appliance/vlans`);
      const [inherited] = await get(`${template}/appliance/vlans`);
      assert.deepEqual(own, { ...inherited, networkId: stuttgart.slice("/networks/".length) });
    });

    it("change together: the template's change is every bound network's", async () => {
      const template = await settingsOf("Hospital standard");
      const change = { name: "Patients", authMode: "open" };
      assert.equal(
        (await ask(simulator, "PUT", `${template}/wireless/ssids/5`, { body: change })).status,
        308,
      );
      await ask(simulator, "PUT", `${template}/wireless/ssids/5`, { body: change, at: "shard" });
      for (const network of [stuttgart, lyon])
        assert.equal((await get(`${network}/wireless/ssids/5`)).name, "Patients");
    });

    it("refuse to change at the network what the template decides, and leave all else to it", async () => {
      const before = await get(`${stuttgart}/appliance/vlans/10`);
      for (const [method, path] of [
        ["PUT", `${stuttgart}/appliance/vlans/10`],
        ["POST", `${stuttgart}/appliance/vlans`],
        ["DELETE", `${stuttgart}/appliance/vlans/10`],
      ] as const) {
        const reply = await send(method, path, { name: "Own" });
        assert.deepEqual([reply.status, /bound to a configuration template/.test(reply.text)], [400, true]);
      }
      assert.deepEqual(await get(`${stuttgart}/appliance/vlans/10`), before);
      assert.equal((await send("PUT", stuttgart, { notes: "Its own" })).body.notes, "Its own");
      assert.throws(() => simulator.edit(`${stuttgart}/appliance/vlans/10`, { name: "Own" }), /bound/);
    });

    it("are named after the template in the change log", async () => {
      const template = await settingsOf("Hospital standard");
      await send("PUT", `${template}/appliance/firewall/l3FirewallRules`, { rules: [] });
      const [row] = await get(templates.replace("configTemplates", "configurationChanges"));
      assert.deepEqual([row.networkName, row.networkId], ["Hospital standard", template.slice(10)]);
    });

    it("keep the template from being deleted", async () => {
      const template = await settingsOf("Hospital standard");
      const path = `${templates}/${template.slice("/networks/".length)}`;
      assert.equal((await send("DELETE", path)).status, 400);
      simulator.remove(path);
      assert.equal((await get(stuttgart)).isBoundToConfigTemplate, false);
      assert.equal((await ask(simulator, "GET", `${stuttgart}/appliance/vlans`)).status, 200);
    });
  });

  describe("are bound and unbound", () => {
    const vlan = "/appliance/vlans/10";

    it("with settings kept where that is asked for", async () => {
      const inherited = await get(stuttgart + vlan);
      const unbound = await send("POST", `${stuttgart}/unbind`, { retainConfigs: true });
      assert.deepEqual([unbound.status, unbound.body.isBoundToConfigTemplate], [200, false]);
      assert.equal("configTemplateId" in unbound.body, false);
      assert.deepEqual(await get(stuttgart + vlan), inherited);
      assert.equal((await send("PUT", stuttgart + vlan, { ...inherited, name: "Own" })).status, 200);
      assert.equal((await get(lyon + vlan)).name, "Staff");
    });

    it("with the network's own of before where it is not", async () => {
      const munich = await networkPath(simulator, "Munich");
      const own = await get(munich + vlan);
      const id = (await settingsOf("Hospital standard")).slice("/networks/".length);
      const bound = await send("POST", `${munich}/bind`, { configTemplateId: id });
      assert.deepEqual([bound.status, bound.body.configTemplateId], [200, id]);
      assert.notDeepEqual(await get(munich + vlan), own);
      await send("POST", `${munich}/unbind`, {});
      assert.deepEqual(await get(munich + vlan), own);
    });

    it("only once, only to what is there, and only with the same products", async () => {
      const hospital = (await settingsOf("Hospital standard")).slice("/networks/".length);
      const munich = await networkPath(simulator, "Munich");
      const hamburg = await networkPath(simulator, "Hamburg");
      const attempts = [
        [`${stuttgart}/bind`, { configTemplateId: hospital }],
        [`${munich}/bind`, { configTemplateId: "N_1" }],
        [`${munich}/bind`, { configTemplateId: hospital, autoBind: true }],
        [`${munich}/bind`, {}],
        [`${hamburg}/bind`, { configTemplateId: hospital }],
        [`${munich}/unbind`, {}],
      ] as const;
      for (const [path, body] of attempts) assert.equal((await send("POST", path, body)).status, 400, path);
      assert.equal((await get(munich)).isBoundToConfigTemplate, false);
    });
  });

  it("bind many networks of a large organization", async () => {
    const large = await startSimulator({ rateLimit: false, networks: 100 });
    const path = `${await organizationPath(large)}/networks?isBoundToConfigTemplate=true`;
    const bound: Reply["body"][] = (await ask(large, "GET", path)).body;
    assert.equal(new Set(bound.map(({ configTemplateId }) => configTemplateId)).size, 2);
    assert.ok(bound.length > 30, `${bound.length}`);
    await large.stop();
  });
});
