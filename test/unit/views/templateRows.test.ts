import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { acme } from "./support/rows.ts";
import { Tree } from "./support/tree.ts";

const standard = "Hospital standard";

describe("the rows of templates", () => {
  let simulator: Simulator;
  let tree: Tree;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false, organizations: 1 });
    tree = new Tree(simulator);
  });
  after(() => simulator.stop());

  it("say how many networks inherit from each", async () => {
    const rows = await tree.under(await tree.find(acme, "Templates"));
    assert.deepEqual(
      rows.map(({ label, description }) => `${label}: ${description}`),
      [
        "Hospital standard: 2 networks, appliance, switch, wireless, camera",
        "Small site: 1 network, appliance, switch, wireless",
        "Wireless only site: 0 networks, wireless",
      ],
    );
  });

  it("open into the settings of a network that a template decides, and nothing else", async () => {
    const network = await everyPath(tree, acme, "Networks", "Munich");
    const template = await everyPath(tree, acme, "Templates", standard);
    const decided = network.filter((path) => template.includes(path));
    assert.ok(decided.includes("/wireless/ssids/0"));
    assert.deepEqual(template.slice(1), decided);
    assert.ok(network.some((path) => path.startsWith("/webhooks/")));
    assert.ok(!template.some((path) => path.startsWith("/webhooks/")));
  });

  it("say in a bound network where its settings are from, and only at those that the template decides", async () => {
    const bound = [acme, "Networks", "Stuttgart"] as const;
    const described = async (...labels: string[]): Promise<string> =>
      (await tree.find(...bound, ...labels)).description;
    assert.equal(await described("Settings"), "");
    assert.equal(await described("Appliance", "VLANs"), `from ${standard}`);
    assert.match(
      await described("Appliance", "VLANs", "10 Staff"),
      new RegExp(`^10\\..* · from ${standard}$`),
    );
    assert.equal(await described("Appliance", "L3 Firewall Rules"), `from ${standard}`);
    assert.equal(await described("Network-wide", "Webhook Servers"), "");
    assert.equal((await tree.find(acme, "Networks", "Munich", "Appliance", "VLANs")).description, "");
  });

  it("are asked for when what a template decides is shown, and not before", async () => {
    const fresh = new Tree(simulator);
    const asked = (): number =>
      simulator.requests.filter(({ path }) => path.endsWith("/configTemplates")).length;
    simulator.clearRequests();
    await fresh.labels(acme, "Networks", "Stuttgart");
    assert.equal(asked(), 0);
    await fresh.labels(acme, "Networks", "Stuttgart", "Appliance");
    await fresh.labels(acme, "Networks", "Stuttgart", "Wireless");
    assert.equal(asked(), 1);
  });
});

/** The API paths of all resources below, without the network or template that they are of. */
async function everyPath(tree: Tree, ...labels: string[]): Promise<string[]> {
  const visit = async (row: Awaited<ReturnType<Tree["find"]>>): Promise<string[]> => {
    if (row.subject.is === "resource") return [row.subject.path.replace(/^\/networks\/[^/]+/, "")];
    const isDevices = row.subject.is === "list" && row.subject.kind.parent === "organization";
    const below = isDevices ? [] : await tree.under(row);
    return (await Promise.all(below.map(visit))).flat();
  };
  return visit(await tree.find(...labels));
}
