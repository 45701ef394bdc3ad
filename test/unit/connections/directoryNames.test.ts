import assert from "node:assert/strict";
import { kindById } from "../../../src/catalog/overlay/kinds.ts";
import { refOf, type Ref } from "../../../src/catalog/ref.ts";
import { Directory, type ListAddress } from "../../../src/connections/directory.ts";
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
    assert.deepEqual(await directory.placeNames(ref("vlan", `/networks/${network?.id}/appliance/vlans/10`)), {
      organization: "Acme Hospitals",
      network: network?.name,
    });
  });

  it("are the organization for what is in none; networks are not asked for", async () => {
    assert.deepEqual(await directory.placeNames(ref("admin", `/organizations/${organization}/admins/1`)), {
      organization: "Acme Hospitals",
      network: undefined,
    });
    assert.deepEqual(
      simulator.requests.map(({ path }) => path),
      ["/api/v1/organizations"],
    );
  });

  it("are those of a device's network once devices were read", async () => {
    const [device] = await directory.items(list("device"));
    const networks = await directory.items(list("network"));
    const { network } = await directory.placeNames(ref("device", `/devices/${device?.id}`));
    assert.equal(network, networks.find(({ id }) => id === device?.network)?.name);
    assert.ok(network);
  });

  it("are the ids where Dashboard does not answer or does not know them", async () => {
    simulator.fail({ path: /\/organizations$/, status: 404 });
    simulator.fail({ path: /\/networks$/, status: 404 });
    assert.deepEqual(await directory.placeNames(ref("network", "/networks/N_1")), {
      organization,
      network: "N_1",
    });
    assert.deepEqual(await directory.placeNames(ref("network", "/networks/N_1")), {
      organization: "Acme Hospitals",
      network: "N_1",
    });
  });
});
