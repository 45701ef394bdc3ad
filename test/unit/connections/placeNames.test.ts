import assert from "node:assert/strict";
import { kindById } from "../../../src/catalog/overlay/kinds.ts";
import { refOf, type Ref } from "../../../src/catalog/ref.ts";
import { Directory, type ListAddress } from "../../../src/connections/directory.ts";
import { PlaceNamer } from "../../../src/connections/placeNames.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { clientOf } from "../views/support/simulated.ts";

describe("the names of a place", () => {
  let simulator: Simulator;
  let directory: Directory;
  let organization: string;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());
  beforeEach(async () => {
    const client = clientOf(simulator);
    directory = new Directory(async () => client);
    const [first] = await new Directory(async () => client).organizations("lab");
    organization = first?.id ?? "";
    simulator.clearRequests();
  });

  const list = (kind: string): ListAddress => ({
    connection: "lab",
    organization,
    kind: kindById(kind) ?? assert.fail(`There is no kind ${kind}`),
    ids: { organizationId: organization },
  });
  const ref = (kind: string, path: string): Ref =>
    refOf("lab", organization, kind, path) ?? assert.fail(`${path} is no ${kind}`);

  it("are organization and network for what is in a network", async () => {
    const [network] = await directory.items(list("network"));
    assert.deepEqual(
      await new PlaceNamer(directory).of(ref("vlan", `/networks/${network?.id}/appliance/vlans/10`)),
      {
        organization: "Acme Hospitals",
        network: network?.name,
      },
    );
  });

  it("are the organization for what is in none; networks are not asked for", async () => {
    assert.deepEqual(
      await new PlaceNamer(directory).of(ref("admin", `/organizations/${organization}/admins/1`)),
      {
        organization: "Acme Hospitals",
        network: undefined,
      },
    );
    assert.deepEqual(
      simulator.requests.map(({ path }) => path),
      ["/api/v1/organizations"],
    );
  });

  it("are those of a device's network once devices were read", async () => {
    const [device] = await directory.items(list("device"));
    const networks = await directory.items(list("network"));
    const { network } = await new PlaceNamer(directory).of(ref("device", `/devices/${device?.id}`));
    assert.equal(network, networks.find(({ id }) => id === device?.network)?.name);
    assert.ok(network);
  });

  it("name the device as well for what is in one", async () => {
    const [device] = await directory.items(list("device"));
    const networks = await directory.items(list("network"));
    const names = await new PlaceNamer(directory).of(
      ref("management", `/devices/${device?.id}/managementInterface`),
    );
    assert.deepEqual(names, {
      organization: "Acme Hospitals",
      network: networks.find(({ id }) => id === device?.network)?.name,
      holder: device?.name,
    });
  });

  it("ask for one device, and once, where devices were not read", async () => {
    const client = clientOf(simulator);
    const [device] = await new Directory(async () => client).items(list("device"));
    const namer = new PlaceNamer(directory);
    simulator.clearRequests();
    const port = ref("switchport", `/devices/${device?.id}/switch/ports/1`);
    const first = await namer.of(port);
    assert.deepEqual(await namer.of(port), first);
    assert.equal(first.holder, device?.name);
    assert.ok(first.network);
    const asked = simulator.requests.filter(({ path }) => path.endsWith("/devices"));
    assert.equal(asked.length, 1);
  });

  it("do without a device that cannot be asked for, and ask again", async () => {
    const [device] = await directory.items(list("device"));
    const client = clientOf(simulator);
    const namer = new PlaceNamer(new Directory(async () => client));
    simulator.fail({ path: /\/devices$/, status: 404 });
    const port = ref("switchport", `/devices/${device?.id}/switch/ports/1`);
    assert.deepEqual(await namer.of(port), { organization: "Acme Hospitals", network: undefined });
    assert.equal((await namer.of(port)).holder, device?.name);
  });

  it("are the ids where Dashboard does not answer or does not know them", async () => {
    simulator.fail({ path: /\/organizations$/, status: 404 });
    simulator.fail({ path: /\/networks$/, status: 404 });
    assert.deepEqual(await new PlaceNamer(directory).of(ref("network", "/networks/N_1")), {
      organization,
      network: "N_1",
    });
    assert.deepEqual(await new PlaceNamer(directory).of(ref("network", "/networks/N_1")), {
      organization: "Acme Hospitals",
      network: "N_1",
    });
  });
});
