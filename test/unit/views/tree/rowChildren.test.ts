import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { kinds } from "../../../../src/catalog/overlay/kinds.ts";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { acme, tabOf } from "../support/rows.ts";
import { connection, Tree } from "../support/tree.ts";

describe("the rows of the tree", () => {
  let simulator: Simulator;
  let tree: Tree;

  before(async () => {
    simulator = await startSimulator({ rateLimit: false });
  });
  after(() => simulator.stop());
  beforeEach(() => {
    simulator.clearRequests();
    tree = new Tree(simulator);
  });

  describe("at the top", () => {
    it("are none without a connection", async () => {
      assert.deepEqual(await new Tree(simulator, []).under(), []);
      assert.equal(simulator.requests.length, 0);
    });

    it("are the organizations of an only connection, by name", async () => {
      assert.deepEqual(await tree.labels(), [acme, "Acme Research Lab", "Blue Harbor Retail"]);
    });

    it("are connections where there are several, with what may be done there; nothing is asked of Dashboard", async () => {
      const rows = await twoConnections(simulator).under();
      assert.deepEqual(
        rows.map(({ label, description }) => [label, description]),
        [
          ["PROD", "read-only"],
          ["LAB", "pushes allowed"],
        ],
      );
      assert.equal(simulator.requests.length, 0);
    });

    it("open into the same organizations then, each below its own connection", async () => {
      const both = twoConnections(simulator);
      const rows = await both.under(await both.find("LAB"));
      assert.deepEqual(
        rows.map(({ label }) => label),
        await tree.labels(),
      );
      assert.deepEqual([...new Set(rows.map(({ place }) => place.connection))], ["lab"]);
      assert.ok(rows.every(({ id }) => id.startsWith("/lab/")));
    });
  });

  describe("under an organization", () => {
    it("are its settings and its lists", async () => {
      const wanted = kinds.filter(({ parent }) => parent === "organization");
      assert.deepEqual(await tree.labels(acme), ["Settings", ...wanted.map(({ plural }) => plural)]);
      assert.ok(
        ["Networks", "Devices", "Admins"].every((label) => wanted.some(({ plural }) => plural === label)),
      );
    });

    it("open tabs of admins that say which organization this is", async () => {
      const [admin] = await tree.under(await tree.find(acme, "Admins"));
      assert.ok(admin);
      assert.equal(tabOf(admin), `${acme} · ${admin.label}`);
    });

    it("open tabs of its own settings that say which organization this is", async () => {
      assert.equal(tabOf(await tree.find(acme, "SNMP")), `${acme} · SNMP`);
    });

    it("are there before anything but organizations was asked for", async () => {
      await tree.under(await tree.find(acme));
      assert.deepEqual(
        simulator.requests.map(({ path }) => path),
        ["/api/v1/organizations"],
      );
    });

    it("name the networks with their products", async () => {
      const zurich = await tree.find(acme, "Networks", "Zurich");
      assert.equal(zurich.description, "appliance, wireless");
    });

    it("say of a network that a template decides its settings, in the same words whatever was read before", async () => {
      const fresh = new Tree(simulator);
      const described = async (): Promise<string> =>
        (await fresh.find(acme, "Networks", "Stuttgart")).description;
      assert.match(await described(), /^bound to template, appliance, /);
      await fresh.labels(acme, "Templates");
      assert.match(await described(), /^bound to template, appliance, /);
    });

    it("are not spoiled by an organization that refuses", async () => {
      await assert.rejects(tree.labels("Acme Research Lab", "Networks"), ApiError);
      assert.ok((await tree.labels(acme, "Networks")).length > 0);
    });
  });

  describe("under a network", () => {
    const zurich = [acme, "Networks", "Zurich"];
    /** What stands under every network, whatever its products. */
    const everywhere = kinds
      .filter((kind) => !kind.group && [kind.parent, kind.alsoUnder].includes("network"))
      .map((kind) => (kind.list ? kind.plural : kind.label));

    it("are its settings, its product families, its devices", async () => {
      assert.deepEqual(await tree.labels(...zurich), [
        "Settings",
        "Network-wide",
        "Appliance",
        "Wireless",
        ...everywhere,
      ]);
    });

    it("are no settings of products that it lacks", async () => {
      for (const [network, products] of [
        ["Leipzig", ["Switch"]],
        ["Cologne", ["Switch", "Wireless"]],
        ["Bremen", ["Appliance"]],
      ] as const) {
        const labels = await tree.labels(acme, "Networks", network);
        assert.deepEqual(labels, ["Settings", "Network-wide", ...products, ...everywhere]);
      }
    });

    it("include devices", () => {
      assert.ok(everywhere.includes("Devices"));
    });

    for (const [label, members] of Map.groupBy(
      kinds.filter(({ group, parent }) => group && parent === "network"),
      ({ group }) => group?.label ?? "",
    )) {
      it(`hold under ${label} what the catalog puts there`, async () => {
        const wanted = members.map((kind) => (kind.list ? kind.plural : kind.label));
        assert.deepEqual(await tree.labels(acme, "Networks", "Berlin", label), wanted);
      });
    }

    it("show VLANs and SSIDs by number and name, in the order of their numbers", async () => {
      const vlans = await tree.under(await tree.find(...zurich, "Appliance", "VLANs"));
      const ssids = await tree.labels(...zurich, "Wireless", "SSIDs");
      assert.deepEqual(
        vlans.map(({ label }) => label),
        ["1 Management", "10 Staff", "90 Guests"],
      );
      assert.match(vlans[0]?.description ?? "", /^10\.\d+\.1\.0\/24$/);
      assert.deepEqual(
        ssids.map((label) => Number(label.split(" ")[0])),
        Array.from({ length: 15 }, (_, number) => number),
      );
    });

    it("open tabs that say whose they are", async () => {
      const rules = await tree.find(...zurich, "Appliance", "L3 Firewall Rules");
      const staff = await tree.find(...zurich, "Appliance", "VLANs", "10 Staff");
      const settings = await tree.find(...zurich, "Settings");
      assert.deepEqual([rules, staff, settings].map(tabOf), [
        "Zurich · L3 Firewall Rules",
        "Zurich · 10 Staff",
        "Zurich",
      ]);
    });

    it("show what has a number and no name by its number, and say in the tab what it is", async () => {
      const ports = await tree.under(await tree.find(...zurich, "Appliance", "Ports"));
      assert.deepEqual(ports.map(({ label, description }) => `${label} ${description}`).slice(0, 2), [
        "3 trunk",
        "4 access",
      ]);
      assert.deepEqual(ports.slice(0, 2).map(tabOf), ["Zurich · Port 3", "Zurich · Port 4"]);
    });

    it("tell why a list cannot be had", async () => {
      const off = await networkWithoutVlans(tree);
      const list = await tree.find(acme, "Networks", off, "Appliance", "VLANs");
      await assert.rejects(tree.under(list), { reason: "bad-request", status: 400 });
    });
  });
});

function twoConnections(simulator: Simulator): Tree {
  return new Tree(simulator, [connection("prod", "PROD"), connection("lab", "LAB", true)]);
}

/** A network with an appliance whose VLANs are switched off. */
async function networkWithoutVlans(tree: Tree): Promise<string> {
  for (const network of await tree.under(await tree.find(acme, "Networks"))) {
    if (!network.description.includes("appliance")) continue;
    const list = await tree.find(acme, "Networks", network.label, "Appliance", "VLANs");
    const refused = await tree.under(list).then(
      () => false,
      () => true,
    );
    if (refused) return network.label;
  }
  throw new Error("Every network has VLANs");
}
