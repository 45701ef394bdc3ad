import assert from "node:assert/strict";
import fc from "fast-check";
import { contractOf } from "../../../src/catalog/contracts/contracts.ts";
import { listPath, readPath } from "../../../src/catalog/kind.ts";
import { kindById, kinds } from "../../../src/catalog/overlay/kinds.ts";
import { fillPath, idsOf, matchPath, refKey, writePath, refOf, type Ref } from "../../../src/catalog/ref.ts";

const template = "/networks/{networkId}/appliance/vlans/{vlanId}";

describe("The address of a resource", () => {
  it("is made of a template and ids, and gives the ids back", () => {
    const path = fillPath(template, { networkId: "N_1", vlanId: "10" });
    assert.equal(path, "/networks/N_1/appliance/vlans/10");
    assert.deepEqual(matchPath(template, path), { networkId: "N_1", vlanId: "10" });
  });

  it("survives any id that there can be", () => {
    const id = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text !== "." && text !== "..");
    fc.assert(
      fc.property(id, id, (networkId, vlanId) => {
        const path = fillPath(template, { networkId, vlanId });
        assert.equal(path.split("/").length, template.split("/").length);
        assert.deepEqual(matchPath(template, path), { networkId, vlanId });
      }),
    );
  });

  const misfits: readonly string[] = [
    "/networks/N_1/appliance/vlans",
    "/networks/N_1/appliance/vlans/10/more",
    "/networks//appliance/vlans/10",
    "/networks/N_1/wireless/vlans/10",
    "networks/N_1/appliance/vlans/10",
    "/networks/../appliance/vlans/10",
    "/networks/%2e%2E/appliance/vlans/10",
    "/networks/./appliance/vlans/10",
    "/networks/%zz/appliance/vlans/10",
    "/networks/%/appliance/vlans/10",
    "",
  ];
  for (const path of misfits) {
    it(`does not fit: ${path === "" ? "nothing" : path}`, () =>
      assert.equal(matchPath(template, path), undefined));
  }

  it("misses no id silently", () => {
    assert.throws(() => fillPath(template, { networkId: "N_1" }), /vlanId/);
  });

  it("knows the ids of the resource and of its organization", () => {
    const ref = refOf("here", "1", "vlan", "/networks/N_1/appliance/vlans/10");
    assert.deepEqual(ref && idsOf(ref), { organizationId: "1", networkId: "N_1", vlanId: "10" });
  });

  it("is none for a kind that there is not, nor for the path of another kind", () => {
    assert.equal(refOf("here", "1", "gone", "/networks/N_1"), undefined);
    assert.equal(refOf("here", "1", "vlan", "/networks/N_1"), undefined);
  });

  it("is none where the path names another organization than the address shows", () => {
    assert.ok(refOf("here", "1", "admin", "/organizations/1/admins/7"));
    assert.equal(refOf("here", "1", "admin", "/organizations/2/admins/7"), undefined);
  });

  it("has a key that differs by connection, organization, kind and path", () => {
    const kind = kindById("vlan") ?? assert.fail("no kind");
    const other = kindById("ssid") ?? assert.fail("no kind");
    const ref: Ref = { connection: "a", organization: "1", kind, path: "/x" };
    const refs = [
      ref,
      { ...ref, connection: "b" },
      { ...ref, organization: "2" },
      { ...ref, kind: other },
      { ...ref, path: "/y" },
    ];
    assert.equal(new Set(refs.map(refKey)).size, refs.length);
    assert.equal(refKey(ref), refKey({ ...ref }));
  });

  it("has one key and one path to write to for every spelling of its ids", () => {
    const kind = kindById("vlan") ?? assert.fail("no kind");
    const spelled = (path: string): Ref => ({ connection: "a", organization: "1", kind, path });
    const plain = spelled("/networks/N_1/appliance/vlans/10");
    for (const path of ["/networks/%4e_1/appliance/vlans/10", "/networks/N%5F1/appliance/vlans/%310"]) {
      assert.equal(refKey(spelled(path)), refKey(plain));
      assert.equal(writePath(spelled(path)), plain.path);
    }
    assert.throws(() => writePath(spelled("/networks/N_1")), /networkId|vlanId/);
  });
});

describe("Every kind", () => {
  it("has an id of its own that fits into a file name", () => {
    assert.equal(new Set(kinds.map(({ id }) => id)).size, kinds.length);
    for (const { id } of kinds) assert.match(id, /^[a-z0-9]+$/);
  });

  it("can be read by the ids that its own path holds", () => {
    for (const kind of kinds) {
      const ids = new Set(["organizationId", ...placeholders(kind.path)]);
      for (const name of placeholders(readPath(kind))) assert.ok(ids.has(name), `${kind.id} ${name}`);
      if (!kind.list) continue;
      for (const name of placeholders(listPath(kind)))
        assert.ok(["organizationId", "networkId", "serial"].includes(name), `${kind.id} ${name}`);
    }
  });

  it("gives evidence for its contract", () => {
    for (const kind of kinds) {
      const { id } = kind;
      const contract = contractOf(kind);
      assert.equal(contract === undefined, kind.readOnly === true, id);
      if (contract) assert.ok(contract.evidence.source.length > 20, id);
      if (contract?.send === "changed") assert.notEqual(contract.evidence.from, "assumed", id);
    }
  });
});

function placeholders(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
}
