import assert from "node:assert/strict";
import { inOwner, templatingOf } from "../../../src/catalog/inheritance.ts";
import { kindById, kinds } from "../../../src/catalog/overlay/kinds.ts";
import { refOf, type Ref } from "../../../src/catalog/ref.ts";
import { Directory } from "../../../src/connections/directory.ts";
import { PlaceNamer } from "../../../src/connections/placeNames.ts";
import type { Item } from "../../../src/connections/item.ts";
import { inheritanceOf, listOf } from "../../../src/connections/templates.ts";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { clientOf } from "../views/support/simulated.ts";

const place = { connection: "lab", organization: "549236" };

describe("What a resource has to do with templates", () => {
  let simulator: Simulator;
  let directory: Directory;
  let networks: readonly Item[];
  let template: Item;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false, organizations: 1 });
    const client = clientOf(simulator);
    directory = new Directory(async () => client);
    networks = await listOf(directory, place, kind("network"));
    [template = { id: "", name: "" }] = await listOf(directory, place, kind("configtemplate"));
  });
  afterEach(() => simulator.stop());

  const idOf = (name: string): string => networks.find((each) => each.name === name)?.id ?? "";

  it("is nothing where the network is bound to none, or no template decides the kind", async () => {
    for (const ref of [vlan(idOf("Munich")), network(idOf("Stuttgart")), snmp])
      assert.deepEqual(await inheritanceOf(directory, ref), { is: "own" });
  });

  it("is the template that the network is bound to", async () => {
    const inheritance = await inheritanceOf(directory, vlan(idOf("Stuttgart")));
    assert.deepEqual(inheritance, { is: "from", template: { id: template.id, name: "Hospital standard" } });
    assert.equal(inTemplate(vlan(idOf("Stuttgart"))), `/networks/${template.id}/appliance/vlans/10`);
  });

  it("are the networks that inherit it, of a template's settings and of the template itself", async () => {
    const own = refOf(
      "lab",
      "549236",
      "configtemplate",
      `/organizations/549236/configTemplates/${template.id}`,
    );
    assert.ok(own);
    for (const ref of [vlan(template.id), own])
      assert.deepEqual(await inheritanceOf(directory, ref), { is: "to", networks: ["Lyon", "Stuttgart"] });
  });

  it("is looked at again where it matters who inherits", async () => {
    await inheritanceOf(directory, vlan(template.id));
    simulator.edit(`/networks/${idOf("Munich")}`, {
      isBoundToConfigTemplate: true,
      configTemplateId: template.id,
    });
    const [before, now] = [
      await inheritanceOf(directory, vlan(template.id)),
      await inheritanceOf(directory, vlan(template.id), true),
    ];
    assert.deepEqual(
      [before.is === "to" && before.networks.length, now.is === "to" && now.networks.length],
      [2, 3],
    );
  });

  it("is not known where the lists cannot be read", async () => {
    simulator.fail({ path: /\/networks$/, times: 99, status: 404 });
    const unread = new Directory(async () => clientOf(simulator));
    assert.deepEqual(await inheritanceOf(unread, vlan(template.id)), { is: "unread" });
  });

  it("leads to the same setting of the template, whatever the kind", () => {
    for (const each of kinds.filter(({ templated }) => templated)) {
      const templating = templatingOf(each);
      assert.ok(templating);
      const path = each.path.replaceAll("{networkId}", "N_1").replaceAll(/\{\w+\}/g, "7");
      const found = refOf("lab", "549236", each.id, path);
      assert.ok(found);
      assert.equal(inOwner(found, templating, "L_9").path, path.replace("N_1", "L_9"));
    }
  });

  it("is told by the place, too", async () => {
    const { network: name } = await new PlaceNamer(directory).of(vlan(template.id));
    assert.equal(name, "Hospital standard (template)");
  });

  function inTemplate(ref: Ref): string | undefined {
    const templating = templatingOf(ref.kind);
    return templating && inOwner(ref, templating, template.id).path;
  }
});

const snmp = made("snmp", "/organizations/549236/snmp");

function vlan(owner: string): Ref {
  return made("vlan", `/networks/${owner}/appliance/vlans/10`);
}

function network(id: string): Ref {
  return made("network", `/networks/${id}`);
}

function made(kindId: string, path: string): Ref {
  const ref = refOf("lab", "549236", kindId, path);
  if (!ref) throw new Error(`${path} is no ${kindId}`);
  return ref;
}

function kind(id: string): NonNullable<ReturnType<typeof kindById>> {
  const found = kindById(id);
  if (!found) throw new Error(`There is no kind ${id}`);
  return found;
}
