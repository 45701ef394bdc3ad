import assert from "node:assert/strict";
import type { Shape } from "../../../src/catalog/facts.ts";
import { fieldRules } from "../../../src/catalog/fieldRules.ts";
import { fieldPattern, patternOf } from "../../../src/catalog/pattern.ts";
import { contract, field, madeRules, rulesFor, shapeLike } from "../changes/support/rules.ts";

const answer = {
  id: "1",
  name: "",
  status: { ip: "", ports: [{ up: true }] },
  deep: { on: true, since: "" },
  servers: [{ id: "", host: "" }],
  map: {},
  tags: [""],
  toString: "",
};
const body = {
  name: "",
  deep: { on: true },
  servers: [{ host: "", secret: "" }],
  map: {},
  tags: [""],
  extra: { token: "", depth: { password: "" } },
};
const rules = madeRules({}, answer, body);

const readOnly = [
  "id",
  "status",
  "status.ip",
  "status.ports",
  "status.ports[]",
  "status.ports[].up",
  "deep.since",
  "servers[].id",
  "toString",
];
const writable = [
  "name",
  "deep",
  "deep.on",
  "servers",
  "servers[]",
  "servers[].host",
  "map",
  "map.00:11",
  "map.a.b",
  "tags[]",
  "new",
  "new.id",
  "deep.new",
  "constructor",
  "__proto__",
];

describe("What the description says of a field", () => {
  for (const pattern of readOnly) it(`${pattern} is read-only`, () => assert.ok(rules.readOnly(pattern)));
  for (const pattern of writable)
    it(`${pattern} is not read-only`, () => assert.ok(!rules.readOnly(pattern)));

  it("is write-only where only a PUT names it, its parts as well", () => {
    for (const pattern of ["servers[].secret", "extra", "extra.token", "extra.depth.password"])
      assert.ok(rules.writeOnly(pattern), pattern);
    for (const pattern of ["name", "servers", "map.x", "id", "new", "tags[]"])
      assert.ok(!rules.writeOnly(pattern), pattern);
  });

  it("is known where either names it, and below a map everything is", () => {
    for (const pattern of ["", "id", "servers[].secret", "map.anything.at.all", "deep"])
      assert.ok(rules.known(pattern), pattern);
    for (const pattern of ["new", "deep.new", "servers[].new", "constructor"])
      assert.ok(!rules.known(pattern), pattern);
  });

  it("is a map where the object's fields are not listed", () => {
    assert.ok(rules.isMap("map"));
    assert.ok(!rules.isMap("deep") && !rules.isMap("") && !rules.isMap("new"));
  });

  it("names the secrets that no answer holds", () => {
    assert.deepEqual(rules.unreturnedSecrets("servers[]"), ["secret"]);
    assert.deepEqual(rules.unreturnedSecrets("extra"), ["token"]);
    assert.deepEqual(rules.unreturnedSecrets("extra.depth"), ["password"]);
    assert.deepEqual([rules.unreturnedSecrets(""), rules.unreturnedSecrets("new")], [[], []]);
  });

  it("says nothing where there is no description", () => {
    const bare = fieldRules(contract(), undefined, undefined);
    assert.ok(!bare.readOnly("id") && !bare.writeOnly("id") && !bare.isMap("id"));
  });

  it("publishes a default here and there", () => {
    const shape: Shape = {
      type: "object",
      fields: [{ name: "mode", shape: { type: "string", default: "a" } }],
    };
    const published = fieldRules(contract(), shape, shape);
    assert.deepEqual([published.fallback("mode"), published.fallback("other")], ['"a"', undefined]);
  });
});

describe("What a contract says of a field", () => {
  const evidence = field({}).evidence;
  const own = fieldRules(
    contract({
      omitted: "unknown",
      fields: {
        deep: field({ omitted: "keeps" as const }),
        "deep.since": field({ omitted: "reverts" as const, fallback: '"now"' }),
        name: field({ readOnly: true as const }),
        mode: field({ refuses: [{ value: "x", evidence }] }),
      },
      lists: { servers: { by: "key", key: "id" } },
    }),
    shapeLike(answer),
    shapeLike(body),
  );

  it("goes before what the description says", () => {
    assert.ok(own.readOnly("name"));
    assert.equal(own.fallback("deep.since"), '"now"');
    assert.deepEqual(
      own.refuses("mode").map(({ value }) => value),
      ["x"],
    );
  });

  it("holds of the field's parts unless they have one of their own", () => {
    assert.deepEqual(["deep", "deep.on", "deep.since", "name", "servers[].host"].map(own.omitted), [
      "keeps",
      "keeps",
      "reverts",
      "unknown",
      "unknown",
    ]);
  });

  it("recognises list items by key where it says so, else by position", () => {
    assert.deepEqual(own.identity("servers"), { by: "key", key: "id" });
    for (const pattern of ["tags", "constructor", "toString"])
      assert.deepEqual(own.identity(pattern), { by: "position" });
    assert.deepEqual(own.refuses("constructor"), []);
    assert.equal(own.omitted("__proto__"), "unknown");
  });
});

describe("The rules that ship", () => {
  const facts: readonly {
    kind: string;
    readOnly: readonly string[];
    writable: readonly string[];
    writeOnly: readonly string[];
  }[] = [
    {
      kind: "network",
      readOnly: ["id", "organizationId", "productTypes", "url", "isBoundToConfigTemplate"],
      writable: ["name", "tags", "notes", "timeZone"],
      writeOnly: [],
    },
    {
      kind: "device",
      readOnly: ["serial", "mac", "lanIp", "details", "details[].value", "beaconIdParams.uuid"],
      writable: ["name", "tags", "lat", "notes"],
      writeOnly: ["moveMapMarker"],
    },
    {
      kind: "vlan",
      readOnly: ["id", "interfaceId", "vrf.name"],
      writable: ["name", "vrf", "vrf.id", "fixedIpAssignments", "fixedIpAssignments.00:11:22:33:44:55"],
      writeOnly: ["uplinks", "uplinks[].nat.enabled"],
    },
    {
      kind: "l3rules",
      readOnly: [],
      writable: ["rules", "rules[].comment"],
      writeOnly: ["syslogDefaultRule"],
    },
    {
      kind: "ssid",
      readOnly: ["number", "radiusServers[].id", "adminSplashUrl"],
      writable: ["name", "psk", "radiusServers[].host"],
      writeOnly: ["radiusServers[].secret", "radiusAccountingServers[].secret", "ldap.credentials.password"],
    },
    {
      kind: "admin",
      readOnly: ["id", "email", "lastActive", "hasApiKey"],
      writable: ["name", "orgAccess", "tags[].access", "networks[].id"],
      writeOnly: [],
    },
  ];
  for (const each of facts) {
    it(`know what a PUT of a ${each.kind} takes`, () => {
      const shipped = rulesFor(each.kind);
      for (const pattern of each.readOnly) assert.ok(shipped.readOnly(pattern), pattern);
      for (const pattern of each.writable)
        assert.ok(!shipped.readOnly(pattern) && !shipped.writeOnly(pattern), pattern);
      for (const pattern of each.writeOnly) assert.ok(shipped.writeOnly(pattern), pattern);
    });
  }

  it("know the RADIUS secrets", () => {
    const ssid = rulesFor("ssid");
    assert.deepEqual(ssid.unreturnedSecrets("radiusServers[]"), ["secret"]);
    assert.deepEqual(ssid.unreturnedSecrets("radiusAccountingServers[]"), ["secret"]);
    assert.deepEqual(ssid.unreturnedSecrets(""), []);
  });
});

describe("A pattern", () => {
  it("is the path without the positions", () => {
    assert.deepEqual([[], ["a"], ["a", 0], ["a", 0, "b"], ["a", 0, 1], [0]].map(patternOf), [
      "",
      "a",
      "a[]",
      "a[].b",
      "a[][]",
      "[]",
    ]);
    assert.deepEqual([fieldPattern("", "a"), fieldPattern("a[]", "b")], ["a", "a[].b"]);
  });
});
