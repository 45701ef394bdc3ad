import assert from "node:assert/strict";
import { kindById } from "../../../src/catalog/overlay/kinds.ts";
import type { Kind } from "../../../src/catalog/kind.ts";
import { readItems, urlOf, type Item } from "../../../src/connections/item.ts";
import { Share } from "../../../src/connections/share.ts";

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly item: Item | undefined;
}

const rows: readonly Row[] = [
  {
    name: "an organization",
    kind: "organization",
    entry: { id: "549236", name: "Acme", url: "https://x/o" },
    item: { id: "549236", name: "Acme", urlStart: "https://x/", urlEnd: "o" },
  },
  {
    name: "a network",
    kind: "network",
    entry: {
      id: "N_1",
      name: "Guest",
      productTypes: ["appliance", "wireless", 7],
      isBoundToConfigTemplate: true,
    },
    item: { id: "N_1", name: "Guest", products: ["appliance", "wireless"], template: "" },
  },
  {
    name: "a network that is bound to a template",
    kind: "network",
    entry: { id: "N_1", name: "Guest", isBoundToConfigTemplate: true, configTemplateId: "L_9" },
    item: { id: "N_1", name: "Guest", template: "L_9" },
  },
  {
    name: "a webhook server without its URL, which is no page in Dashboard and may be all that a sender needs",
    kind: "webhook",
    entry: { id: "aHR0cHM6", name: "On call", url: "https://x/y", networkId: "N_1" },
    item: { id: "aHR0cHM6", name: "On call", network: "N_1" },
  },
  {
    name: "a network of its own",
    kind: "network",
    entry: { id: "N_1", name: "Guest", isBoundToConfigTemplate: false },
    item: { id: "N_1", name: "Guest" },
  },
  {
    name: "a network with tags",
    kind: "network",
    entry: { id: "N_1", name: "Guest", tags: ["branch", 7, "north"] },
    item: { id: "N_1", name: "Guest", tags: ["branch", "north"] },
  },
  {
    name: "a device",
    kind: "device",
    entry: {
      serial: "Q2-1",
      name: "Ward 3",
      model: "MR36",
      networkId: "N_1",
      productType: "wireless",
      mac: "00:11",
    },
    item: {
      id: "Q2-1",
      name: "Ward 3",
      alias: "00:11",
      detail: "MR36",
      network: "N_1",
      products: ["wireless"],
    },
  },
  {
    name: "a device with tags",
    kind: "device",
    entry: { serial: "Q2-1", name: "Ward 3", tags: ["ward", "lobby"] },
    item: { id: "Q2-1", name: "Ward 3", tags: ["ward", "lobby"] },
  },
  {
    name: "a device without a name, by its MAC",
    kind: "device",
    entry: { serial: "Q2-1", name: "", mac: "00:11" },
    item: { id: "Q2-1", name: "00:11", isNameless: true, alias: "00:11" },
  },
  {
    name: "a device without any, by its serial",
    kind: "device",
    entry: { serial: "Q2-1", name: null },
    item: { id: "Q2-1", name: "Q2-1", isNameless: true },
  },
  {
    name: "a VLAN",
    kind: "vlan",
    entry: { id: 10, name: "Guest", subnet: "10.0.0.0/24" },
    item: { id: "10", name: "Guest", number: "10", detail: "10.0.0.0/24" },
  },
  {
    name: "an SSID, the first of which is 0",
    kind: "ssid",
    entry: { number: 0, name: "Staff", authMode: "psk" },
    item: { id: "0", name: "Staff", number: "0", detail: "psk" },
  },
  {
    name: "an admin",
    kind: "admin",
    entry: { id: "7", name: "Kim", orgAccess: "full" },
    item: { id: "7", name: "Kim", detail: "full" },
  },
  {
    name: "an admin, whose tags only say where access is given",
    kind: "admin",
    entry: { id: "7", name: "Kim", email: "kim@acme.example", tags: [{ tag: "branch", access: "full" }] },
    item: { id: "7", name: "Kim", alias: "kim@acme.example" },
  },
  { name: "nothing without an id", kind: "network", entry: { name: "Guest" }, item: undefined },
  {
    name: "nothing with an id that is none",
    kind: "network",
    entry: { id: { a: 1 }, name: "Guest" },
    item: undefined,
  },
];

describe("A row of a list", () => {
  for (const { name, kind, entry, item } of rows) {
    it(`is ${name}`, () =>
      assert.deepEqual(readItems(JSON.stringify([entry]), kindOf(kind)), item ? [item] : []));
  }

  it("is read from a page that wraps its items", () => {
    assert.deepEqual(readItems('{"items": [{"id": "1", "name": "a"}], "meta": {}}', kindOf("network")), [
      { id: "1", name: "a" },
    ]);
  });

  it("is none where the page holds none", () => {
    for (const page of ["[]", "{}", "null", "7", '"x"', '{"items": {}}', '[null, 1, "x", []]'])
      assert.deepEqual(readItems(page, kindOf("network")), []);
  });

  it("has the page in Dashboard that it came with, if it came with one", () => {
    for (const url of ["https://n1.meraki.com/Berlin/n/x/manage/usage", "https://n1.meraki.com/", "x"]) {
      const [item] = readItems(JSON.stringify([{ id: "1", url }]), kindOf("network"));
      assert.equal(item && urlOf(item), url);
    }
    assert.equal(urlOf({ id: "1", name: "a" }), undefined);
  });

  it("shares with the others of its list what they have in common", () => {
    const entry = { model: "MR36", networkId: "N_1", productType: "wireless", tags: ["a", "b"] };
    const page = JSON.stringify([
      { ...entry, serial: "1" },
      { ...entry, serial: "2" },
    ]);
    const share = new Share();
    const [one, other] = [...readItems(page, kindOf("device"), share)];
    const [next] = readItems(page, kindOf("device"), share);
    for (const same of [other, next]) {
      assert.equal(same?.products, one?.products);
      assert.equal(same?.tags, one?.tags);
    }
  });

  it("holds nothing else of the entry: ten thousand of them stay in memory", () => {
    const [item] = readItems(
      '[{"id": "1", "name": "a", "notes": "long", "tags": [], "enrollmentString": "x"}]',
      kindOf("network"),
    );
    assert.deepEqual(Object.keys(item ?? {}), ["id", "name"]);
  });
});

function kindOf(id: string): Kind {
  return kindById(id) ?? assert.fail(`no kind ${id}`);
}
