import assert from "node:assert/strict";
import type { Client } from "../../../src/api/requests.ts";
import { kindById } from "../../../src/catalog/overlay/kinds.ts";
import { Directory, type ListAddress } from "../../../src/connections/directory.ts";
import { urlOf } from "../../../src/connections/item.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { clientOf } from "../views/support/simulated.ts";

describe("the directory of lists", () => {
  let simulator: Simulator;
  let client: Client;
  let directory: Directory;
  let organization: string;

  before(async () => {
    simulator = await startSimulator({ networks: 12, devices: 60, rateLimit: false });
    client = clientOf(simulator);
    const [first] = await new Directory(async () => client).organizations("lab");
    organization = first?.id ?? "";
  });
  after(() => simulator.stop());
  beforeEach(() => {
    simulator.clearRequests();
    directory = new Directory(async () => client);
  });

  const list = (kind: string, connection = "lab"): ListAddress => ({
    connection,
    organization,
    kind: kindById(kind) ?? assert.fail(`There is no kind ${kind}`),
    ids: { organizationId: organization },
  });
  const asked = (): string[] =>
    simulator.requests.map(({ path }) =>
      path.replace("/api/v1", "").replace(organization, "{organizationId}"),
    );

  describe("reading", () => {
    it("asks once for a list, however many want it at the same time or later", async () => {
      const [one, other] = await Promise.all([
        directory.items(list("device")),
        directory.items(list("device")),
      ]);
      assert.equal(one.length, 60);
      assert.equal(one, other);
      assert.equal(await directory.items(list("device")), one);
      assert.deepEqual(asked(), ["/organizations/{organizationId}/devices"]);
    });

    it("asks for pages as large as the list gives them", async () => {
      await directory.items(list("network"));
      await directory.items(list("device"));
      assert.deepEqual(
        simulator.requests.map(({ query }) => query),
        ["perPage=100000", "perPage=5000"],
      );
    });

    it("asks each connection for its own", async () => {
      await directory.items(list("network", "lab"));
      await directory.items(list("network", "prod"));
      assert.equal(asked().length, 2);
    });

    it("has nothing to show for a connection that is gone", async () => {
      const gone = new Directory(async () => undefined);
      assert.deepEqual(await gone.items(list("network")), []);
      assert.deepEqual(asked(), []);
    });

    it("asks again for a list that failed, and not before somebody wants it", async () => {
      simulator.fail({ path: /\/networks$/, status: 404 });
      await assert.rejects(directory.items(list("network")), { reason: "not-found" });
      assert.equal(directory.known(list("network")), undefined);
      assert.equal((await directory.items(list("network"))).length, 12);
      assert.equal(asked().length, 2);
    });
  });

  describe("reading page by page", () => {
    let large: Simulator;

    before(async () => {
      large = await startSimulator({ organizations: 1, networks: 10, devices: 5001, rateLimit: false });
    });
    after(() => large.stop());

    it("has all of them, each once", async () => {
      const pages = new Directory(async () => clientOf(large));
      const devices = await pages.items(list("device"));
      assert.equal(new Set(devices.map(({ id }) => id)).size, 5001);
      assert.equal(large.requests.length, 2);
    });
  });

  describe("what it knows without asking", () => {
    it("is nothing at first", () => {
      assert.equal(directory.known(list("network")), undefined);
      assert.equal(directory.organizationName("lab", organization), undefined);
      assert.equal(directory.urlOf("lab", organization), undefined);
      assert.deepEqual(asked(), []);
    });

    it("is what was read, for this connection only", async () => {
      const networks = await directory.items(list("network"));
      const [first] = networks;
      assert.equal(directory.known(list("network")), networks);
      assert.equal(directory.known(list("network", "prod")), undefined);
      assert.ok(first?.urlStart);
      assert.equal(directory.urlOf("lab", first.id), urlOf(first));
      assert.equal(directory.urlOf("prod", first.id), undefined);
    });

    it("is every list that was read, with where it stands", async () => {
      const networks = await directory.items(list("network"));
      const devices = await directory.items(list("device", "prod"));
      assert.deepEqual(
        [...directory.loaded()].map(({ address, items }) => [address.connection, address.kind.id, items]),
        [
          ["lab", "network", networks],
          ["prod", "device", devices],
        ],
      );
    });

    it("includes the names of organizations", async () => {
      await directory.organizations("lab");
      assert.equal(directory.organizationName("lab", organization), "Acme Hospitals");
      assert.equal(directory.organizationName("prod", organization), undefined);
      assert.equal(directory.organizationName("lab", "1"), undefined);
    });
  });

  describe("forgetting", () => {
    beforeEach(async () => {
      await directory.organizations("lab");
      for (const kind of ["network", "device", "admin"]) await directory.items(list(kind));
      await directory.items(list("network", "lab-2"));
      simulator.clearRequests();
    });

    const readAll = async (): Promise<string[]> => {
      await directory.organizations("lab");
      for (const kind of ["network", "device", "admin"]) await directory.items(list(kind));
      await directory.items(list("network", "lab-2"));
      return asked();
    };

    it("a connection reads all of its lists again, and none of one whose id begins alike", async () => {
      directory.forget("lab");
      assert.deepEqual(await readAll(), [
        "/organizations",
        "/organizations/{organizationId}/networks",
        "/organizations/{organizationId}/devices",
        "/organizations/{organizationId}/admins",
      ]);
    });

    it("an organization leaves the list of organizations", async () => {
      directory.forget("lab", organization);
      assert.deepEqual(await readAll(), [
        "/organizations/{organizationId}/networks",
        "/organizations/{organizationId}/devices",
        "/organizations/{organizationId}/admins",
      ]);
    });

    it("one kind of list leaves the others", async () => {
      directory.forget("lab", organization, "device");
      assert.deepEqual(await readAll(), ["/organizations/{organizationId}/devices"]);
    });

    it("an organization whose id begins another's leaves that alone", async () => {
      directory.forget("lab", organization.slice(0, -1));
      assert.deepEqual(await readAll(), []);
    });

    it("shows what is there by then", async () => {
      const [first] = await directory.items(list("network"));
      assert.ok(first);
      simulator.edit(`/networks/${first.id}`, { name: "Moved" });
      assert.equal(
        (await directory.items(list("network"))).some(({ name }) => name === "Moved"),
        false,
      );
      directory.forget("lab", organization, "network");
      assert.equal(
        (await directory.items(list("network"))).some(({ name }) => name === "Moved"),
        true,
      );
      simulator.edit(`/networks/${first.id}`, { name: first.name });
    });

    it("keeps what it knew of a list that cannot be read again", async () => {
      const before = await directory.items(list("network"));
      directory.forget("lab");
      simulator.fail({ path: /\/networks$/, status: 404 });
      await assert.rejects(directory.items(list("network")), { reason: "not-found" });
      assert.equal(directory.known(list("network")), before);
    });

    it("keeps the last names at hand until they are read again", () => {
      directory.forget("lab");
      assert.equal(directory.organizationName("lab", organization), "Acme Hospitals");
    });
  });

  describe("while an older answer is on its way", () => {
    const slowly = { path: /\/networks$/, delayMs: 150 };

    it("keeps the newer one when the older comes last", async () => {
      simulator.fail(slowly);
      const older = directory.items(list("network"));
      await arrived(simulator, 1);
      directory.forget("lab");
      const newer = await directory.items(list("network"));
      await older;
      assert.equal(directory.known(list("network")), newer);
      assert.equal(await directory.items(list("network")), newer);
      assert.equal(asked().length, 2);
    });

    it("keeps the newer one when the older fails last", async () => {
      simulator.fail({ ...slowly, status: 404 });
      const older = directory.items(list("network"));
      await arrived(simulator, 1);
      directory.forget("lab");
      const newer = await directory.items(list("network"));
      await assert.rejects(older, { reason: "not-found" });
      assert.equal(await directory.items(list("network")), newer);
      assert.equal(asked().length, 2);
    });
  });
});

/** Until so many requests have reached the simulated Dashboard. */
async function arrived(simulator: Simulator, count: number): Promise<void> {
  while (simulator.requests.length < count) await new Promise((resolve) => setImmediate(resolve));
}
