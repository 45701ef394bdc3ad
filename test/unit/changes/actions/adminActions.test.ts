import assert from "node:assert/strict";
import { methodOf } from "../../../../src/changes/actions/action.ts";
import type { AdminAccess } from "../../../../src/changes/actions/adminAccess.ts";
import {
  planAdminRemoval,
  planNewAdmin,
  type Invitation,
} from "../../../../src/changes/actions/adminActions.ts";
import type { KnownAdmin } from "../../../../src/changes/actions/situation.ts";

const person = (name: string, orgAccess: string): KnownAdmin => ({
  id: name,
  name,
  email: `${name.toLowerCase()}@acme.example`,
  orgAccess,
  status: "ok",
  networks: [],
  tags: [],
});
const alex = person("Alex", "full");
const robin = person("Robin", "full");
const kim = person("Kim", "read-only");

const none: AdminAccess = { orgAccess: "none", networks: [], tags: [] };
const grants: AdminAccess = {
  orgAccess: "none",
  networks: [{ of: "N_1", name: "Berlin", access: "full" }],
  tags: [{ of: "west", name: "west", access: "read-only" }],
};

const listed = (findings: readonly { readonly grade: string; readonly code: string }[]): string[] =>
  findings.map(({ grade, code }) => `${grade} ${code}`);

describe("The plan of a new administrator", () => {
  const plan = (wish: Partial<Invitation>): ReturnType<typeof planNewAdmin> =>
    planNewAdmin("1", { name: "Jane", email: "jane@acme.example", access: grants, ...wish }, [alex, kim]);

  it("is one POST with the lists as the API takes them", () => {
    const { action } = plan({});
    assert.deepEqual([methodOf(action), action.template], ["POST", "/organizations/{organizationId}/admins"]);
    assert.deepEqual(JSON.parse(action.body ?? ""), {
      email: "jane@acme.example",
      name: "Jane",
      orgAccess: "none",
      tags: [{ tag: "west", access: "read-only" }],
      networks: [{ id: "N_1", access: "full" }],
    });
  });

  it("leaves single grants out where the organization is given whole", () => {
    const { action } = plan({ access: { ...grants, orgAccess: "full" } });
    assert.deepEqual(Object.keys(JSON.parse(action.body ?? "") as object), ["email", "name", "orgAccess"]);
  });

  const rows: readonly [string, Partial<Invitation>, readonly string[]][] = [
    ["single grants", {}, []],
    ["full access", { access: { ...none, orgAccess: "full" } }, ["informs gives-full-access"]],
    ["access to nothing", { access: none }, ["blocks no-access"]],
    ["somebody who is one already", { email: "KIM@acme.example" }, ["blocks admin-exists"]],
    ["half an address", { email: "jane@acme" }, ["blocks not-an-email"]],
    ["an address with a space", { email: "jane doe@acme.example" }, ["blocks not-an-email"]],
    ["no name", { name: " " }, ["blocks name-blank"]],
  ];
  for (const [what, wish, findings] of rows) {
    it(`of ${what}: ${findings.join(", ") || "nothing stands against it"}`, () =>
      assert.deepEqual(listed(plan(wish).findings), findings));
  }
});

describe("The plan of an administrator's removal", () => {
  const findings = (
    admin: KnownAdmin,
    existing: readonly KnownAdmin[],
    self: string | undefined,
  ): readonly string[] => listed(planAdminRemoval("1", admin, existing, self).findings);

  it("is one DELETE that wants the address typed", () => {
    const { action, typed } = planAdminRemoval("1", kim, [alex, kim], alex.email);
    assert.deepEqual(
      [methodOf(action), action.ids, typed],
      ["DELETE", { organizationId: "1", adminId: "Kim" }, { what: "email", text: "kim@acme.example" }],
    );
  });

  it("is blocked for the last one with full access, whoever it is", () => {
    assert.deepEqual(findings(alex, [alex, kim], robin.email), ["blocks last-full-admin"]);
    assert.deepEqual(findings(alex, [alex, kim], alex.email), ["blocks last-full-admin", "warns oneself"]);
    assert.deepEqual(findings(alex, [alex, robin, kim], robin.email), []);
  });

  it("warns where nobody else with full access can sign in", () => {
    const invited = { ...robin, status: "unverified" };
    assert.deepEqual(findings(alex, [alex, invited], kim.email), ["warns others-not-ready"]);
    assert.deepEqual(findings(alex, [alex, invited, person("Lou", "full")], kim.email), []);
  });

  it("never calls somebody without full access the last one", () => {
    assert.deepEqual(findings(kim, [kim], alex.email), []);
  });

  it("warns of oneself, also where Dashboard does not say who that is", () => {
    assert.deepEqual(findings(robin, [alex, robin], "ROBIN@acme.example"), ["warns oneself"]);
    assert.deepEqual(findings(robin, [alex, robin], undefined), ["warns perhaps-oneself"]);
  });
});
