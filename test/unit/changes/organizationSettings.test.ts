import assert from "node:assert/strict";
import { confirmationOf } from "../../../src/changes/push/confirmation.ts";
import { findingSentence } from "../../../src/changes/findings/findingSentence.ts";
import { compactJson } from "../../../src/changes/json/json.ts";
import { listed, plain, planOf, type Document } from "./support/plans.ts";
import { rulesFor } from "./support/rules.ts";

const acme = {
  id: "549236",
  name: "Acme Hospitals",
  api: { enabled: true },
  licensing: { model: "co-term" },
  management: { details: [{ name: "MSP ID", value: "MSP-1" }] },
};

describe("The draft of an organization", () => {
  const rules = rulesFor("organization");

  it("warns in plain words where it switches the API off", () => {
    const plan = planOf({ live: acme, rules, edit: (it) => ({ ...it, api: { enabled: false } }) });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["warns dangerous api.enabled"]]);
    const [finding] = plan.findings;
    assert.ok(finding);
    assert.match(findingSentence(finding), /^This switches the API off for everybody .* No undo from here/);
    const { button, isRisky, lines } = confirmationOf("Acme Hospitals", "LAB › Acme Hospitals", plan);
    assert.deepEqual(
      [button, isRisky, lines[0]],
      ["Push and Switch the API Off", true, "Switches the API off for everybody, no undo"],
    );
  });

  it("does not warn where it switches the API on, or leaves it alone", () => {
    const off = { ...acme, api: { enabled: false } };
    const on = planOf({ live: off, rules, edit: (it) => ({ ...it, api: { enabled: true } }) });
    const renamed = planOf({ live: acme, rules, edit: (it) => ({ ...it, name: "Acme" }) });
    assert.deepEqual([on.findings, renamed.findings], [[], []]);
  });

  it("sends nothing that only Dashboard sets", () => {
    const { body } = planOf({ live: acme, rules, edit: (it) => ({ ...it, name: "Acme" }) });
    assert.deepEqual(plain(body), { name: "Acme", api: { enabled: true }, management: acme.management });
  });
});

describe("The draft of a group of policy objects", () => {
  const rules = rulesFor("policygroup");
  const live = `{
    "id": "646829496481105433", "name": "Medical devices", "category": "NetworkObjectGroup",
    "createdAt": "2025-03-04T09:12:00Z", "updatedAt": "2026-08-19T15:40:00Z",
    "objectIds": [9007199254740993, 646829496481105433, 8], "networkIds": []
  }`;
  const renamed = live.replace("Medical devices", "Medical");

  it("sends as texts the ids that it was answered as numbers, digit by digit", () => {
    const { body, prediction } = planOf({ live, rules, edit: () => renamed });
    assert.equal(
      compactJson(body ?? []),
      '{"name":"Medical","objectIds":["9007199254740993","646829496481105433","8"]}',
    );
    assert.match(compactJson(prediction), /"objectIds":\[9007199254740993,646829496481105433,8\]/);
  });

  it("takes an id as a text as well, and shows it as it will be answered", () => {
    const added = renamed.replace(", 8]", ', 8, "9007199254740995"]');
    const { body, prediction, verdict, findings } = planOf({ live, rules, edit: () => added });
    assert.deepEqual([verdict, findings], ["ready", []]);
    assert.match(compactJson(body ?? []), /"8","9007199254740995"\]/);
    assert.match(compactJson(prediction), /,8,9007199254740995\]/);
  });

  it("is unchanged where an id is only written as a text", () => {
    const { verdict } = planOf({ live, rules, edit: () => live.replace(", 8]", ', "8"]') });
    assert.equal(verdict, "nothing");
  });

  it("tells an id from another that plain numbers could not tell apart", () => {
    const other = live.replace("9007199254740993", "9007199254740992");
    const { findings, changes } = planOf({ live, rules, edit: () => other });
    assert.deepEqual(listed(findings), ["informs dropped-item objectIds"]);
    assert.equal(changes.length, 1);
  });
});

describe("The draft of an organization's SNMP", () => {
  const rules = rulesFor("snmp");
  const live = {
    v2cEnabled: true,
    v2CommunityString: "o/ABCDEF",
    v3Enabled: true,
    v3User: "o/ABCDEF",
    v3AuthMode: "SHA",
    v3PrivMode: "AES128",
    peerIps: ["203.0.113.10"],
    hostname: "snmp.meraki.com",
    port: 16100,
  };

  it("keeps the community string masked and to itself", () => {
    const { body, findings } = planOf({ live, rules, edit: (it) => ({ ...it, v3AuthMode: "MD5" }) });
    assert.deepEqual(listed(findings), [
      "warns untyped-secret v3AuthPass",
      "warns untyped-secret v3PrivPass",
    ]);
    assert.deepEqual(plain(body), {
      v2cEnabled: true,
      v3Enabled: true,
      v3AuthMode: "MD5",
      v3PrivMode: "AES128",
      peerIps: ["203.0.113.10"],
    });
  });

  it("sends passwords where they are typed, and says that they cannot be seen afterwards", () => {
    const typed = { v3AuthPass: "correct horse", v3PrivPass: "battery staple" };
    const plan = planOf({ live, rules, edit: (it) => ({ ...it, ...typed }) });
    assert.deepEqual(listed(plan.findings), [
      "informs sets-secret v3AuthPass",
      "informs sets-secret v3PrivPass",
    ]);
    assert.deepEqual([plan.verdict, plan.changes], ["ready", []]);
  });
});

describe("Secrets that no answer shows", () => {
  const server: Document = {
    id: "aHR0cHM6Ly93d3cuZXhhbXBsZS5jb20=",
    name: "On call",
    url: "https://www.example.com",
    networkId: "N_1",
    payloadTemplate: { payloadTemplateId: "wpt_00001", name: "Meraki (included)" },
  };
  const settings = {
    localStatusPageEnabled: true,
    localStatusPage: { authentication: { enabled: true, username: "admin" } },
  };

  it("are warned of where nobody knows whether a push without them keeps them", () => {
    const plan = planOf({
      live: server,
      rules: rulesFor("webhook"),
      edit: (it) => ({ ...it, name: "Night" }),
    });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["warns untyped-secret sharedSecret"]]);
    assert.deepEqual(plain(plan.body), {
      name: "Night",
      payloadTemplate: { payloadTemplateId: "wpt_00001" },
    });
    assert.equal(confirmationOf("On call", "LAB", plan).button, "Push and Risk 1 Secret");
  });

  it("are warned of no more where they are typed", () => {
    const typed = { sharedSecret: "s3cret-enough" };
    const plan = planOf({ live: server, rules: rulesFor("webhook"), edit: (it) => ({ ...it, ...typed }) });
    assert.deepEqual([plan.verdict, listed(plan.findings)], ["ready", ["informs sets-secret sharedSecret"]]);
  });

  it("block where they would be lost with what they are a part of, whatever was changed", () => {
    const rules = rulesFor("general");
    const localStatusPage = { authentication: { enabled: true, username: "ward" } };
    for (const change of [{ localStatusPage }, { remoteStatusPageEnabled: true }]) {
      const plan = planOf({ live: settings, rules, edit: (it) => ({ ...it, ...change }) });
      assert.deepEqual(
        [plan.verdict, listed(plan.findings)],
        ["blocked", ["blocks unreturned-secret localStatusPage.authentication.password"]],
      );
    }
  });

  it("do not block where what they are a part of is left out, or they are typed", () => {
    const rules = rulesFor("general");
    const without = planOf({
      live: settings,
      rules,
      edit: ({ localStatusPageEnabled }) => ({ localStatusPageEnabled, remoteStatusPageEnabled: true }),
    });
    assert.deepEqual(
      [without.verdict, listed(without.findings)],
      ["ready", ["warns omitted localStatusPage"]],
    );
    const localStatusPage = { authentication: { enabled: true, username: "ward", password: "typed" } };
    const typed = planOf({ live: settings, rules, edit: (it) => ({ ...it, localStatusPage }) });
    assert.equal(typed.verdict, "ready");
  });

  it("of SNMP are warned of when one host takes the place of two, which is dangerous itself", () => {
    const live = {
      v3Enabled: true,
      v3AuthMode: "SHA",
      v3PrivMode: "AES128",
      peerIps: ["203.0.113.10", "203.0.113.12"],
    };
    const plan = planOf({
      live,
      rules: rulesFor("snmp"),
      edit: (it) => ({ ...it, peerIps: ["203.0.113.11"] }),
    });
    const { lines, isRisky } = confirmationOf("SNMP", "LAB", plan);
    assert.ok(isRisky);
    assert.equal(lines[0], "Changes which hosts may ask by SNMP");
    assert.equal(lines.at(-1), "2 values change in 1 field: peerIps");
  });

  it("are removed by null, which is warned of", () => {
    const localStatusPage = { authentication: { enabled: true, username: "admin", password: null } };
    const plan = planOf({
      live: settings,
      rules: rulesFor("general"),
      edit: (it) => ({ ...it, localStatusPage }),
    });
    assert.deepEqual(
      [plan.verdict, listed(plan.findings)],
      ["ready", ["warns erases-secret localStatusPage.authentication.password"]],
    );
    assert.deepEqual(plain(plan.body), { ...settings, localStatusPage });
  });

  it("that a webhook's URL cannot be changed is told", () => {
    const edit = (it: Document): Document => ({ ...it, url: "https://elsewhere.example" });
    const { verdict, findings } = planOf({ live: server, rules: rulesFor("webhook"), edit });
    assert.deepEqual([verdict, listed(findings).includes("warns read-only-field url")], ["nothing", true]);
  });
});
