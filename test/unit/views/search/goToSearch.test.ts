import assert from "node:assert/strict";
import type { Client } from "../../../../src/api/requests.ts";
import { Directory } from "../../../../src/connections/directory.ts";
import { type Simulator, startSimulator } from "../../../../src/simulator/simulator.ts";
import { GoToSearch, type Asking } from "../../../../src/views/search/goToSearch.ts";
import { connection } from "../support/tree.ts";
import { clientOf } from "../support/simulated.ts";
import { kind } from "./support/things.ts";

describe("going to something", () => {
  let simulator: Simulator;
  let client: Client;
  let directory: Directory;
  let search: GoToSearch;
  let acme: string;

  before(async () => {
    simulator = await startSimulator({ organizations: 9, networks: 12, devices: 60, rateLimit: false });
    client = clientOf(simulator);
    const [first] = await new Directory(async () => client).organizations("lab");
    acme = first?.id ?? "";
  });
  after(() => simulator.stop());
  beforeEach(() => {
    simulator.clearRequests();
    directory = new Directory(async () => client);
    search = searchOver(directory);
  });

  const asking = (changed: Asking["changed"] = () => undefined): Asking => ({
    signal: new AbortController().signal,
    changed,
  });
  const names = (text: string): string[] => search.search(text).hits.map(({ item }) => item.name);
  const asked = (what: RegExp): number => simulator.requests.filter(({ path }) => what.test(path)).length;
  const placesOf = (text: string): string[] => search.search(text).hits.map(({ home }) => home.place);

  describe("without asking", () => {
    it("finds nothing before anything is loaded, and asks nothing for it", async () => {
      await search.load();
      assert.deepEqual(names("berlin"), []);
      assert.equal(simulator.requests.length, 0);
    });

    it("finds the items of every list that was read, with where they are", async () => {
      await readLists(directory, acme);
      const before = simulator.requests.length;
      await search.load();
      assert.equal(names("berlin")[0], "Berlin");
      assert.equal(placesOf("berlin")[0], "LAB › Acme Hospitals");
      assert.equal(placesOf("mx-ber-01")[0], "LAB › Acme Hospitals › Berlin");
      assert.equal(simulator.requests.length, before);
    });

    it("finds nothing over a connection that was removed", async () => {
      await readLists(directory, acme);
      search = searchOver(directory, []);
      await search.load();
      assert.deepEqual(names("berlin"), []);
    });
  });

  describe("asking", () => {
    it("asks nothing for two letters", async () => {
      await search.load();
      await search.ask("be", asking());
      assert.equal(simulator.requests.length, 0);
    });

    it("finds the networks and devices of organizations that nobody has opened", async () => {
      await search.load();
      await search.ask("mx-ber-01", asking());
      assert.equal(names("mx-ber-01")[0], "mx-ber-01");
      assert.equal(placesOf("mx-ber-01")[0], "LAB › Acme Hospitals › Berlin");
      assert.ok(names("berlin").includes("Berlin"));
    });

    it("asks five organizations of nine, and says what all others would cost", async () => {
      await search.ask("ward", asking());
      const organizations = new Set(simulator.requests.map(({ path }) => path.split("/")[4]).filter(Boolean));
      assert.equal(organizations.size, 5);
      assert.deepEqual(search.notAsked("ward"), { organizations: 4, calls: 12 });
    });

    it("asks those first that are pinned", async () => {
      const all = await directory.organizations("lab");
      const last = all.at(-1)?.id ?? "";
      search = searchOver(directory, [connection("lab", "LAB")], [`lab/${last}`]);
      simulator.clearRequests();
      await search.ask("ward", asking());
      assert.ok(asked(new RegExp(`/${last}/devices`)) > 0);
      assert.equal(search.notAsked("ward").organizations, 4);
    });

    it("asks the others when somebody wants that, and nobody twice", async () => {
      await search.ask("ward", asking());
      const before = simulator.requests.length;
      await search.askAll("ward", asking());
      assert.ok(simulator.requests.length - before >= 12);
      assert.deepEqual(search.notAsked("ward"), { organizations: 0, calls: 0 });
      simulator.clearRequests();
      await search.askAll("ward", asking());
      assert.equal(simulator.requests.length, 0);
    });

    it("asks nothing again while somebody types on: the answer is a part of the one before", async () => {
      await search.ask("mx-", asking());
      simulator.clearRequests();
      for (const text of ["mx-b", "mx-be", "mx-ber", "mx-be", "mx-"]) await search.ask(text, asking());
      assert.equal(simulator.requests.length, 0);
    });

    it("asks no filter of a list that is loaded", async () => {
      await readLists(directory, acme);
      await search.load();
      simulator.clearRequests();
      await search.ask("mx-ber", asking());
      assert.equal(asked(new RegExp(`/${acme}/(?:devices|networks)`)), 0);
      assert.ok(asked(/devices/) > 0);
    });

    it("tells how many organizations have not answered, down to none", async () => {
      const told: number[] = [];
      await search.ask(
        "ward",
        asking((left) => told.push(left)),
      );
      assert.equal(told[0], 5);
      assert.equal(told.at(-1), 0);
      assert.deepEqual(
        told,
        told.toSorted((one, other) => other - one),
      );
    });

    it("names who did not answer, and asks them no more", async () => {
      simulator.fail({ path: new RegExp(`/${acme}/devices`), status: 404 });
      await search.ask("ward", asking());
      const failed = search.failures().map(({ organization }) => organization);
      assert.ok(failed.includes("Acme Hospitals"), failed.join());
      simulator.clearRequests();
      await search.ask("lobby", asking());
      assert.equal(asked(new RegExp(`/${acme}/`)), 0);
      assert.ok(asked(/devices/) > 0);
    });

    it("stops asking when somebody types on", async () => {
      const stop = new AbortController();
      const told: number[] = [];
      const changed = (left: number): void => {
        told.push(left);
        stop.abort();
      };
      await search.ask("ward", { signal: stop.signal, changed });
      assert.deepEqual(told, [5]);
    });
  });

  describe("by address", () => {
    beforeEach(async () => {
      await readLists(directory, acme);
      await search.load();
    });

    it("finds what has an API path, in the path or as a full address", () => {
      const berlin = networkNamed("Berlin");
      for (const text of [`/networks/${berlin}`, `https://n1.meraki.com/api/v1/networks/${berlin}?x=1`])
        assert.deepEqual(names(text).slice(0, 1), ["Berlin"]);
    });

    it("finds what was not read, below something that was", () => {
      const [found] = search.search(`/networks/${networkNamed("Berlin")}/appliance/vlans/10`).hits;
      assert.equal(found?.shelf.kind.id, "vlan");
      assert.equal(found?.item.name, "VLAN 10");
      assert.equal(found?.home.place, "LAB › Acme Hospitals › Berlin");
      assert.equal(found?.shelf.organization, acme);
    });

    it("finds a resource that is the only one of its kind in its network", () => {
      const path = `/networks/${networkNamed("Berlin")}/appliance/firewall/l3FirewallRules`;
      assert.equal(names(path)[0], "L3 Firewall Rules");
    });

    it("takes a word of the path for what it is, not for an id", () => {
      const settings = search.search(`/networks/${networkNamed("Berlin")}/appliance/vlans/settings`).hits;
      assert.deepEqual(
        settings.map(({ shelf }) => shelf.kind.id),
        ["vlansettings"],
      );
    });

    it("names the network and the device of a port", () => {
      const serial = search.search("sw-ber-02").hits[0]?.item.id ?? "";
      const [port] = search.search(`/devices/${serial}/switch/ports/3`).hits;
      assert.equal(port?.item.name, "Port 3");
      assert.equal(port?.home.place, "LAB › Acme Hospitals › Berlin › sw-ber-02");
    });

    it("finds the nearest thing above where nothing has the path", () => {
      assert.equal(names(`/networks/${networkNamed("Berlin")}/appliance/vlans`)[0], "Berlin");
      assert.deepEqual(names("/networks/N_0/appliance/vlans"), []);
    });

    it("finds what a page in Dashboard is about", () => {
      const url = urlOfNetwork("Berlin");
      assert.deepEqual(names(url), ["Berlin"]);
      assert.deepEqual(names(url.replace(/manage\/.*$/, "manage/clients#page")), ["Berlin"]);
      assert.deepEqual(names("https://n1.meraki.com/Berlin/n/other/manage/clients"), []);
    });

    function networkNamed(name: string): string {
      return search.search(name).hits.find(({ item }) => item.name === name)?.item.id ?? assert.fail(name);
    }

    function urlOfNetwork(name: string): string {
      const stored = simulator.resource(`/networks/${networkNamed(name)}`) as Record<string, unknown>;
      return String(stored["url"]);
    }
  });
});

function searchOver(
  directory: Directory,
  connections = [connection("lab", "LAB")],
  pinned: readonly string[] = [],
): GoToSearch {
  return new GoToSearch({
    connections: () => connections,
    directory,
    documents: [],
    pinned,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

/** As the tree reads them. */
async function readLists(directory: Directory, organization: string): Promise<void> {
  await directory.organizations("lab");
  const ids = { organizationId: organization };
  for (const each of ["network", "device"])
    await directory.items({ connection: "lab", organization, kind: kind(each), ids });
}
