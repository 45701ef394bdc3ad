import assert from "node:assert/strict";
import { ApiError } from "../../../src/api/apiError.ts";
import type { Kind } from "../../../src/catalog/kind.ts";
import { Directory, type ListAddress } from "../../../src/connections/directory.ts";
import { Dashboard } from "../changes/support/dashboard.ts";
import { kindOf } from "../changes/support/rules.ts";

describe("The directory of lists", () => {
  let dashboard: Dashboard;
  let directory: Directory;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
    directory = new Directory(async () => dashboard.client);
    dashboard.simulator.clearRequests();
  });
  afterEach(() => dashboard.stop());

  const list = (kind: Kind): ListAddress => ({
    connection: "here",
    organization: dashboard.organization,
    kind,
    ids: { organizationId: dashboard.organization },
  });

  it("reads a list once, whoever asks for it at the same time", async () => {
    const networks = list(kindOf("network"));
    assert.equal(directory.known(networks), undefined);
    const [one, other] = await Promise.all([directory.items(networks), directory.items(networks)]);
    assert.deepEqual(one, other);
    assert.equal(one?.length, 3);
    assert.equal(directory.known(networks), one);
    assert.equal(dashboard.simulator.requests.length, 1);
  });

  it("asks again after a failure", async () => {
    const networks = list(kindOf("network"));
    dashboard.simulator.fail({ method: "GET", status: 404 });
    await assert.rejects(() => directory.items(networks), ApiError);
    assert.equal(directory.known(networks), undefined);
    assert.equal((await directory.items(networks)).length, 3);
  });

  it("keeps what it knew while a list that was forgotten cannot be read", async () => {
    const networks = list(kindOf("network"));
    const before = await directory.items(networks);
    directory.forget("here");
    dashboard.simulator.fail({ method: "GET", status: 404 });
    await assert.rejects(() => directory.items(networks), ApiError);
    assert.equal(directory.known(networks), before);
  });

  it("reads again what is forgotten, and only that", async () => {
    const [networks, devices] = [list(kindOf("network")), list(kindOf("device"))];
    await Promise.all([directory.items(networks), directory.items(devices)]);
    dashboard.simulator.clearRequests();
    directory.forget("here", dashboard.organization, "network");
    await Promise.all([directory.items(networks), directory.items(devices)]);
    assert.deepEqual(
      dashboard.simulator.requests.map(({ path }) => path.split("/").pop()),
      ["networks"],
    );
    directory.forget("her");
    directory.forget("elsewhere");
    dashboard.simulator.clearRequests();
    await directory.items(networks);
    assert.deepEqual(dashboard.simulator.requests, []);
    directory.forget("here");
    await Promise.all([directory.items(networks), directory.items(devices)]);
    assert.equal(dashboard.simulator.requests.length, 2);
  });

  it("names the place of a resource", async () => {
    const names = await directory.placeNames(dashboard.ref("vlan", { vlanId: "10" }));
    assert.deepEqual(names, { organization: "Acme Hospitals", network: "Berlin" });
    const ofOrganization = await directory.placeNames(dashboard.ref("admin"));
    assert.equal(ofOrganization.network, undefined);
  });

  it("falls back to ids where nothing can be read", async () => {
    dashboard.simulator.fail({ method: "GET", status: 500, times: 500 });
    const ref = dashboard.ref("vlan", { vlanId: "10" });
    const { organization, network } = await directory.placeNames(ref);
    assert.equal(organization, dashboard.organization);
    assert.ok(ref.path.includes(String(network)));
  });

  it("has nothing where the connection is gone", async () => {
    assert.deepEqual(await new Directory(async () => undefined).items(list(kindOf("network"))), []);
  });
});
