import assert from "node:assert/strict";
import { planAdminRemoval, planNewAdmin } from "../../../../src/changes/actions/adminActions.ts";
import { planNetworkDeletion, planNewNetwork } from "../../../../src/changes/actions/networkActions.ts";
import {
  planNewOrganization,
  planOrganizationDeletion,
} from "../../../../src/changes/actions/organizationActions.ts";
import { lookInto } from "../../../../src/changes/actions/organizationContents.ts";
import type { ActionPlan } from "../../../../src/changes/actions/action.ts";
import { readAdmins, readNetworks } from "../../../../src/changes/actions/situation.ts";
import { openActionDesk, type ActionDesk } from "./support/actionDesk.ts";

const alex = "alex.morgan@acme-hospitals.example";

describe("An action that is sent", () => {
  let desk: ActionDesk;
  beforeEach(async () => {
    desk = await openActionDesk();
  });
  afterEach(() => desk.stop());

  const newNetwork = async (name: string): Promise<ActionPlan> =>
    planNewNetwork(
      desk.organization,
      { name, productTypes: ["switch", "wireless"], timeZone: "Europe/Berlin", tags: ["new"], notes: "" },
      await readNetworks(desk.client, desk.organization),
    );
  const networkNames = async (): Promise<string[]> =>
    (await readNetworks(desk.client, desk.organization)).map(({ name }) => name);

  it("makes a network, and says its id", async () => {
    const outcome = await desk.send(await newNetwork("Depot"));
    assert.ok(outcome.fate === "done" && outcome.id);
    const made = (await readNetworks(desk.client, desk.organization)).find(({ name }) => name === "Depot");
    assert.deepEqual(made, {
      id: outcome.id,
      name: "Depot",
      productTypes: ["switch", "wireless"],
      tags: ["new"],
      isBoundToTemplate: false,
    });
  });

  it("deletes a network", async () => {
    const [network] = await readNetworks(desk.client, desk.organization);
    assert.ok(network);
    const losses = { devices: [{ product: "switch", count: 5 }], drafts: 0, isBoundToTemplate: false };
    const outcome = await desk.send(planNetworkDeletion(desk.organization, network, losses));
    assert.equal(outcome.fate, "done");
    assert.ok(!(await networkNames()).includes(network.name));
  });

  it("makes an organization, and deletes it while it is empty", async () => {
    const outcome = await desk.send(planNewOrganization("Second", [{ id: desk.organization }]));
    assert.ok(outcome.fate === "done" && outcome.id);
    const contents = await lookInto(desk.client, outcome.id, alex);
    assert.deepEqual(contents, { obstacles: [], unread: [] });
    const end = planOrganizationDeletion({ id: outcome.id, name: "Second" }, { ...contents, drafts: 0 });
    assert.equal((await desk.send(end)).fate, "done");
    assert.deepEqual(desk.writes(), ["POST /organizations", `DELETE /organizations/${outcome.id}`]);
  });

  it("is not sent where something stands in an organization that should go", async () => {
    const contents = await lookInto(desk.client, desk.organization, alex);
    const sorts = contents.obstacles.map(({ sort }) => sort);
    for (const sort of ["networks", "devices", "admins"] as const) assert.ok(sorts.includes(sort), sort);
    const networks = contents.obstacles.find(({ sort }) => sort === "networks");
    assert.deepEqual([networks?.count, networks?.names.length], [12, 3]);
    const plan = planOrganizationDeletion(
      { id: desk.organization, name: "Acme" },
      { ...contents, drafts: 0 },
    );
    await assert.rejects(desk.send(plan), /nothing forbids/);
    assert.deepEqual(desk.writes(), []);
  });

  it("adds an administrator, and removes one", async () => {
    const existing = await readAdmins(desk.client, desk.organization);
    const [network] = await readNetworks(desk.client, desk.organization);
    const access = {
      orgAccess: "none",
      networks: [{ of: network?.id ?? "", name: "Berlin", access: "read-only" }],
      tags: [],
    };
    const invitation = { name: "Jane Doe", email: "jane@acme-hospitals.example", access };
    const added = await desk.send(planNewAdmin(desk.organization, invitation, existing));
    assert.equal(added.fate, "done", JSON.stringify(added));
    const after = await readAdmins(desk.client, desk.organization);
    const jane = after.find(({ name }) => name === "Jane Doe");
    assert.ok(jane);
    assert.deepEqual(jane.networks, [{ of: network?.id, name: network?.id, access: "read-only" }]);
    await desk.send(planAdminRemoval(desk.organization, jane, after, alex));
    assert.deepEqual(await readAdmins(desk.client, desk.organization), existing);
  });

  it("is refused with Dashboard's own words where somebody was faster", async () => {
    const plan = await newNetwork("Depot");
    const [first] = await readNetworks(desk.client, desk.organization);
    desk.simulator.edit(`/networks/${first?.id}`, { name: "Depot" });
    const outcome = await desk.send(plan);
    assert.ok(outcome.fate === "refused");
    assert.deepEqual(outcome.error.messages, ["Name has already been taken"]);
  });

  describe("and whose answer is lost", () => {
    const lost = { reset: true, afterWrite: true } as const;

    it("was carried out where the list shows something new of that name, and is not sent again", async () => {
      desk.simulator.fail({ method: "POST", path: /networks/, ...lost });
      const outcome = await desk.send(await newNetwork("Depot"));
      assert.ok(outcome.fate === "done" && outcome.lostAnswer);
      const made = (await readNetworks(desk.client, desk.organization)).filter(
        ({ name }) => name === "Depot",
      );
      assert.deepEqual(
        made.map(({ id }) => id),
        [outcome.id],
      );
      assert.equal(desk.writes().length, 1);
    });

    it("was not carried out where Dashboard says that it failed and the list reads as before", async () => {
      desk.simulator.fail({ method: "POST", path: /networks/, status: 500 });
      const outcome = await desk.send(await newNetwork("Depot"));
      assert.equal(outcome.fate, "not-done");
      assert.equal(desk.writes().length, 1);
    });

    it("is not taken for an organization of the same name that was there before", async () => {
      const before = await desk.send(planNewOrganization("Twin", []));
      assert.ok(before.fate === "done" && before.id);
      desk.simulator.fail({ method: "POST", path: /organizations/, status: 500 });
      const outcome = await desk.send(planNewOrganization("Twin", [{ id: before.id }]));
      assert.equal(outcome.fate, "not-done");
    });

    it("was a deletion where the list no longer has it", async () => {
      const [network] = await readNetworks(desk.client, desk.organization);
      assert.ok(network);
      desk.simulator.fail({ method: "DELETE", path: /networks/, ...lost });
      const losses = { devices: [{ product: "switch", count: 5 }], drafts: 0, isBoundToTemplate: false };
      const outcome = await desk.send(planNetworkDeletion(desk.organization, network, losses));
      assert.deepEqual(outcome, { fate: "done", id: undefined, lostAnswer: true });
      assert.equal(desk.writes().length, 1);
    });

    for (const rule of [{ reset: true }, { status: 502 }, { status: 503 }, { status: 504 }])
      it(`is unknown after ${JSON.stringify(rule)} where the list reads as before: it may still be at work`, async () => {
        desk.simulator.fail({ method: "POST", path: /networks/, ...rule });
        const outcome = await desk.send(await newNetwork("Depot"));
        assert.equal(outcome.fate, "unknown");
        assert.equal(desk.writes().length, 1);
      });

    it("is unknown where the list cannot be read either", async () => {
      const plan = await newNetwork("Depot");
      desk.simulator.fail({ path: /networks/, reset: true, times: 50 });
      const outcome = await desk.send(plan);
      assert.equal(outcome.fate, "unknown");
      assert.equal(desk.writes().length, 1);
    });
  });
});

describe("An action over a connection without Allow Pushes", () => {
  it("never leaves", async () => {
    const desk = await openActionDesk({ allowsPushes: false });
    const outcome = await desk.send(planNewOrganization("Second", []));
    assert.ok(outcome.fate === "refused");
    assert.deepEqual([outcome.error.reason, outcome.error.fate], ["read-only-connection", "not-sent"]);
    assert.deepEqual(desk.writes(), []);
    await desk.stop();
  });
});
