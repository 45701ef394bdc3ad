import assert from "node:assert/strict";
import fc from "fast-check";
import { kinds } from "../../../src/catalog/overlay/kinds.ts";
import { fillPath, type Ref } from "../../../src/catalog/ref.ts";
import {
  documentScheme,
  nameOfUriPath,
  refOfUriPath,
  schemeIsOurs,
  uriPath,
} from "../../../src/catalog/uri.ts";

const refs: readonly Ref[] = kinds.map((kind) => ({
  connection: "acme-prod-1",
  organization: "549236",
  kind,
  path: fillPath(kind.path, idsFor(kind.path)),
}));

/** An id of the sort that each placeholder has; any other is one that has to be escaped, as those of webhooks. */
function idsFor(path: string): Record<string, string> {
  const known: Readonly<Record<string, string>> = {
    organizationId: "549236",
    networkId: "L_646829496481105433",
    serial: "Q234-ABCD-5678",
    adminId: "212406",
    vlanId: "10",
    number: "0",
  };
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name) => [name, known[name] ?? "aHR0cHM6Ly9ob29r/cy5leA=="]));
}

const oddNames: readonly (readonly [string, string])[] = [
  ["Guest", "Guest"],
  ["a/b\\c", "a-b-c"],
  ["../../etc/passwd", "..-..-etc-passwd"],
  ["..", ".."],
  ["v1.2.json", "v1.2.json"],
  ["x.vlan.json", "x.vlan.json"],
  ["100% ?#&:*", "100% ?#&:*"],
  ["%2F%zz", "%2F%zz"],
  ["Zürich 😀 中文", "Zürich 😀 中文"],
  ["line\nbreak\ttab\u0000", "line break tab"],
  ["\u202egnp.exe\u2066", "gnp.exe"],
  ["a\u2028b\u2029c", "a b c"],
  ["\ud800x", "\ufffdx"],
  ["", "unnamed"],
  [" \n ", "unnamed"],
];

describe("The URI path of a resource", () => {
  it("is its address, and its name for people", () => {
    const vlan = refs.find(({ kind }) => kind.id === "vlan") ?? assert.fail("no VLAN");
    assert.equal(
      uriPath(vlan, "10 Guest"),
      "/acme-prod-1/549236/networks/L_646829496481105433/appliance/vlans/10/10 Guest.vlan.json",
    );
  });

  for (const ref of refs) {
    it(`gives the ref of a ${ref.kind.id} back, whatever its name is`, () => {
      for (const [name] of oddNames) assert.deepEqual(refOfUriPath(uriPath(ref, name)), ref);
      fc.assert(
        fc.property(fc.string({ unit: "binary" }), (name) => {
          const path = uriPath(ref, name);
          assert.deepEqual(refOfUriPath(path), ref);
          assert.doesNotThrow(() => encodeURIComponent(path));
        }),
      );
    });
  }

  for (const [name, shown] of oddNames) {
    it(`shows ${JSON.stringify(name)} as ${JSON.stringify(shown)}`, () => {
      const [ref] = refs;
      assert.equal(nameOfUriPath(uriPath(ref ?? assert.fail("no ref"), name)), shown);
    });
  }

  it("cuts a long name, and no letter in half", () => {
    const [ref] = refs;
    const long = (name: string) => nameOfUriPath(uriPath(ref ?? assert.fail("no ref"), name));
    assert.equal(long("x".repeat(300)), `${"x".repeat(79)}…`);
    assert.equal(long("x".repeat(80)), "x".repeat(80));
    const family = "👨‍👩‍👧‍👦";
    assert.match(long(family.repeat(30)), new RegExp(`^(?:${family})+…$`, "u"));
    assert.ok(long(`x${"😀".repeat(150)}`).isWellFormed());
  });

  const foreign = [
    "",
    "/",
    "/here",
    "/here/1/x.vlan.json",
    "/here/1/networks/N_1/x.vlan.json",
    "/here/1/networks/N_1/x.gone.json",
    "/here/1/networks/N_1/x.json",
    "/here/1/networks/N_1",
    "//1/networks/N_1/x.network.json",
    "/here//networks/N_1/x.network.json",
    "/here/1/networks/../x.network.json",
    "/here/1/networks/%2e%2e/x.network.json",
    "/here/1/networks/%zz/x.network.json",
    "/here/1/organizations/2/admins/7/x.admin.json",
    "/here/1/networks/N_1/.vscode/settings.json",
  ];
  for (const path of foreign) {
    it(`is none of ours: ${path === "" ? "nothing" : path}`, () =>
      assert.equal(refOfUriPath(path), undefined));
  }
});

describe("The scheme", () => {
  it("is ours for a document and for its sides", () => {
    assert.ok([documentScheme, "meraki-now", "meraki-review"].every(schemeIsOurs));
    assert.ok(!["file", "merakix", "git", ""].some(schemeIsOurs));
  });
});
