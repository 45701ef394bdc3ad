import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { readFacts } from "../../../src/catalog/facts.ts";
import type { ObjectShape, Shape } from "../../../src/catalog/facts.ts";

describe("the shipped index", () => {
  const bytes = readFileSync(new URL("../../../src/catalog/dashboard-api.br", import.meta.url));
  const facts = readFacts(bytes);

  it("is at most 60 KiB", () => {
    assert.ok(bytes.length <= 60 * 1024, `${bytes.length} bytes`);
  });

  it("is of API 1.73.0", () => {
    assert.equal(facts.source.version, "1.73.0");
    assert.match(facts.source.sha256, /^2e70b702[0-9a-f]{51}46be0$/);
  });

  it("has its 992 operations", () => {
    const count = (verb: string): number =>
      facts.operations.filter((operation) => operation.verb === verb).length;
    assert.equal(facts.operations.length, 992);
    assert.deepEqual(["get", "put", "post", "delete"].map(count), [532, 194, 190, 76]);
    assert.equal(new Set(facts.operations.map(({ path }) => path)).size, 696);
    assert.equal(new Set(facts.operations.map(({ id }) => id)).size, 992);
  });

  it("knows what may go into an action batch, what is deprecated, and who needs which scope", () => {
    const batchable = facts.operations.filter(({ batch }) => batch !== undefined);
    assert.equal(batchable.length, 334);
    assert.equal(batchable.filter(({ verb }) => verb === "put").length, 152);
    assert.equal(facts.operation("updateDevice")?.batch, "update");
    assert.equal(facts.operation("claimNetworkDevices")?.batch, "claim");
    assert.equal(facts.operations.filter(({ deprecated }) => deprecated).length, 13);
    assert.equal(facts.operations.filter(({ scopes }) => scopes.length > 0).length, 821);
    assert.deepEqual(facts.operation("getOrganizationNetworks")?.scopes, ["dashboard:general:config:read"]);
  });

  it("knows how lists are paged", () => {
    const paged = facts.operations.filter(({ pages }) => pages);
    assert.equal(paged.length, 165);
    assert.equal(paged.filter(({ pages }) => pages?.link).length, 163);
    assert.deepEqual(facts.operation("getOrganizationNetworks")?.pages, {
      shape: "array",
      link: true,
      minimum: 3,
      maximum: 100000,
      default: 1000,
    });
    assert.equal(facts.operation("getNetworkEvents")?.pages?.rows, "events");
    assert.equal(facts.operation("getOrganizationAdmins")?.pages, undefined);
  });

  it("knows the values that a field may have", () => {
    const vlan = object(facts.operation("updateNetworkApplianceVlan")?.body);
    assert.deepEqual(field(vlan, "dhcpHandling").enum, [
      "Do not respond to DHCP requests",
      "Relay DHCP to another server",
      "Run a DHCP server",
    ]);
    assert.equal(field(vlan, "groupPolicyId").nullable, true);
    assert.deepEqual(
      object(facts.operation("createNetworkApplianceVlan")?.body)
        .fields.filter(({ required }) => required)
        .map(({ name }) => name),
      ["id", "name"],
    );
  });

  it("keeps the order of the description, which is the order people see", () => {
    const network = object(facts.operation("getNetwork")?.answer);
    assert.deepEqual(network.fields.map(({ name }) => name).slice(0, 4), [
      "id",
      "organizationId",
      "name",
      "productTypes",
    ]);
  });

  it("holds no prose", () => {
    const strings = stringsIn(JSON.parse(brotliDecompressSync(bytes).toString()));
    assert.ok(strings.length > 1000);
    assert.deepEqual(
      strings.filter((text) => text.length > 130 || (!text.startsWith("/") && text.length > 120)),
      [],
    );
    assert.deepEqual(
      strings.filter((text) => text.split(" ").length > 8),
      [],
    );
  });
});

function object(shape: Shape | undefined): ObjectShape {
  assert.equal(shape?.type, "object");
  return shape;
}

function field(shape: ObjectShape, name: string): Shape {
  const found = shape.fields.find((one) => one.name === name);
  assert.ok(found, name);
  return found.shape;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
