import assert from "node:assert/strict";
import { fillPath } from "../../../src/catalog/ref.ts";
import { valueAt } from "../../../src/changes/json/json.ts";
import { liveOrder, readResource } from "../../../src/changes/resource.ts";
import { ApiError } from "../../../src/api/apiError.ts";
import { Dashboard, maskerOf } from "./support/dashboard.ts";

describe("readResource", () => {
  let dashboard: Dashboard;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  it("reads one resource, indented, with the characters that Dashboard sent", async () => {
    const { text } = await dashboard.read(dashboard.ref("network"));
    assert.match(text, /^\{\n {2}"id": /);
    assert.match(text, /\n\}\n$/);
    assert.match(text, /"objectRevision": 9007199254740993117/);
    assert.match(text, /"10": "Helipad",\s+"2": "Surgery",\s+"-1": "Archive"/);
  });

  it("keeps the secrets apart from the text", async () => {
    const ref = dashboard.ref("ssid", { number: "1" });
    const { psk } = dashboard.simulator.resource(ref.path) as { psk: string };
    const live = await dashboard.read(ref);
    assert.ok(!live.text.includes(psk));
    const token = valueAt(live.json, ["psk"]);
    assert.ok(token !== undefined && "value" in token);
    assert.equal(live.secrets.get(String(token.value)), JSON.stringify(psk));
  });

  it("picks an admin from the list: there is no GET of one", async () => {
    const ref = dashboard.ref("admin");
    const { json } = await dashboard.read(ref);
    const id = valueAt(json, ["id"]);
    assert.ok(ref.path.endsWith(id !== undefined && "value" in id ? String(id.value) : "?"));
  });

  it("is undefined where there is nothing, or nothing any more", async () => {
    const gone = [dashboard.ref("vlan", { vlanId: "4000" }), dashboard.ref("admin", { adminId: "1" })];
    for (const ref of gone) assert.equal(await readResource(dashboard.client, ref, maskerOf(ref)), undefined);
    const vlan = dashboard.ref("vlan", { vlanId: "10" });
    await dashboard.read(vlan);
    dashboard.simulator.remove(vlan.path);
    assert.equal(await readResource(dashboard.client, vlan, maskerOf(vlan)), undefined);
  });

  it("does not take a failure for an absence", async () => {
    const ref = dashboard.ref("vlan", { vlanId: "10" });
    dashboard.simulator.fail({ method: "GET", status: 500, times: 50 });
    await assert.rejects(() => readResource(dashboard.client, ref, maskerOf(ref)), ApiError);
  });

  it("knows the order of the fields of any object in it", async () => {
    const order = liveOrder(await dashboard.read(dashboard.ref("vlan", { vlanId: "10" })));
    assert.deepEqual(order([]).slice(0, 3), ["id", "interfaceId", "name"]);
    assert.deepEqual(order(["dhcpOptions", 0]), ["code", "type", "value"]);
    assert.deepEqual([order(["nothing"]), order(["name"]), liveOrder(undefined)([])], [[], [], []]);
  });

  it("asks for the path that the ids make, whatever is in them", () => {
    assert.equal(fillPath("/a/{x}/b", { x: "1/2 %😀" }), "/a/1%2F2%20%25%F0%9F%98%80/b");
  });
});
