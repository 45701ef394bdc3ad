import assert from "node:assert/strict";
import type { Ref } from "../../../src/catalog/ref.ts";
import { kinds } from "../../../src/catalog/overlay/kinds.ts";
import type { Edit } from "../../../src/changes/findings/findings.ts";
import { pathText } from "../../../src/changes/findings/findingSentence.ts";
import { scalar } from "../../../src/changes/json/json.ts";
import { jsonKey } from "../../../src/changes/json/jsonKey.ts";
import type { PushOutcome } from "../../../src/changes/push/push.ts";
import type { PutBehaviour } from "../../../src/simulator/simulator.ts";
import { Dashboard, set } from "./support/dashboard.ts";
import { listed } from "./support/plans.ts";

interface Story {
  readonly ref: (dashboard: Dashboard) => Ref | Promise<Ref>;
  /** One value, changed. */
  readonly edit: Edit;
  /** What is to be said of it all the same. */
  readonly said?: readonly string[];
  /** The cloud as it does not behave in the contract, and what verify must then name. */
  readonly against: Partial<PutBehaviour>;
  readonly named: readonly string[];
}

/** Every kind that can be written. A kind without a story fails the first test. */
const stories: Readonly<Record<string, Story>> = {
  network: {
    ref: (dashboard) => dashboard.ref("network"),
    edit: set(["notes"], "Rack 7"),
    against: { ignores: ["notes"], forces: { timeZone: "Asia/Tokyo" } },
    named: ["by-itself timeZone", "ignored notes"],
  },
  device: {
    ref: (dashboard) => dashboard.ref("device"),
    edit: set(["name"], "Ward 4"),
    against: { omitted: "reverts", nested: "replaces" },
    named: [
      "by-itself address",
      "by-itself floorPlanId",
      "by-itself lat",
      "by-itself lng",
      "by-itself notes",
      "by-itself tags",
    ],
  },
  management: {
    ref: (dashboard) => dashboard.ref("management"),
    edit: set(["wan1", "staticDns", 1], "8.8.8.8"),
    said: ["warns dangerous wan1.staticDns[1]"],
    against: {
      ignores: ["wan1"],
      forces: { wan2: { wanEnabled: "disabled", usingStaticIp: false, vlan: null } },
    },
    named: ["by-itself wan2.wanEnabled", "ignored wan1.staticDns[1]"],
  },
  switchport: {
    ref: async (dashboard) => dashboard.ref("switchport", { serial: await dashboard.switch(), portId: "5" }),
    edit: set(["name"], "Ward printer 2"),
    said: ["informs refused-value udld"],
    against: { ignores: ["name"], forces: { poeEnabled: false } },
    named: ["by-itself poeEnabled", "ignored name"],
  },
  vlan: {
    ref: (dashboard) => dashboard.ref("vlan", { vlanId: "10" }),
    edit: set(["dhcpLeaseTime"], "1 week"),
    against: { ignores: ["dhcpLeaseTime"], forces: { dhcpOptions: [], dnsNameservers: "opendns" } },
    named: [
      "by-itself dhcpOptions[0]",
      "by-itself dhcpOptions[1]",
      "by-itself dnsNameservers",
      "ignored dhcpLeaseTime",
    ],
  },
  vlansettings: {
    ref: (dashboard) => dashboard.ref("vlansettings"),
    edit: set(["vlansEnabled"], false),
    said: ["warns dangerous vlansEnabled"],
    against: { ignores: ["vlansEnabled"] },
    named: ["ignored vlansEnabled"],
  },
  mxport: {
    ref: (dashboard) => dashboard.ref("mxport", { portId: "5" }),
    edit: set(["vlan"], 90),
    said: ["warns dangerous vlan"],
    against: { ignores: ["vlan"], forces: { accessPolicy: "mac-radius" } },
    named: ["by-itself accessPolicy", "ignored vlan"],
  },
  l3rules: {
    ref: (dashboard) => dashboard.ref("l3rules"),
    edit: set(["rules", 0, "comment"], "Out"),
    against: { ignores: ["rules"] },
    named: ["ignored rules[0].comment"],
  },
  contentfiltering: {
    ref: (dashboard) => dashboard.ref("contentfiltering"),
    edit: { do: "insert", path: ["blockedUrlPatterns", 1], json: scalar("http://www.games.example") },
    against: { ignores: ["blockedUrlPatterns"], forces: { urlCategoryListSize: "fullList" } },
    named: ["by-itself urlCategoryListSize", "ignored blockedUrlPatterns[1]"],
  },
  grouppolicy: {
    ref: (dashboard) => dashboard.ref("grouppolicy", { groupPolicyId: "101" }),
    edit: set(["bandwidth"], {
      settings: "custom",
      bandwidthLimits: { limitUp: 5000, limitDown: null },
    }),
    against: { ignores: ["bandwidth"], forces: { name: "Renamed by the cloud" } },
    named: ["by-itself name", "ignored bandwidth.bandwidthLimits.limitUp", "ignored bandwidth.settings"],
  },
  accesspolicy: {
    ref: (dashboard) => dashboard.ref("accesspolicy", { accessPolicyNumber: "2" }),
    edit: set(["name"], "Phones"),
    against: { ignores: ["name"], forces: { increaseAccessSpeed: true } },
    named: ["by-itself increaseAccessSpeed", "ignored name"],
  },
  ssid: {
    ref: (dashboard) => dashboard.ref("ssid", { number: "1" }),
    edit: set(["name"], "Visitors"),
    against: { ignores: ["name"], forces: { minBitrate: 24, psk: "made-by-the-cloud" } },
    named: ["by-itself minBitrate", "by-itself psk", "ignored name"],
  },
  admin: {
    ref: (dashboard) => dashboard.ref("admin"),
    edit: set(["name"], "Robin L."),
    against: { ignores: ["name"], forces: { orgAccess: "none" } },
    named: ["by-itself orgAccess", "ignored name"],
  },
  organization: {
    ref: (dashboard) => dashboard.ref("organization"),
    edit: set(["name"], "Acme Clinics"),
    against: { ignores: ["name"], forces: { management: { details: [] } } },
    named: ["by-itself management.details[0]", "ignored name"],
  },
  configtemplate: {
    ref: (dashboard) => dashboard.first("configtemplate"),
    edit: set(["timeZone"], "Europe/Rome"),
    against: { ignores: ["timeZone"], forces: { name: "Standard" } },
    named: ["by-itself name", "ignored timeZone"],
  },
  policygroup: {
    ref: (dashboard) => dashboard.first("policygroup"),
    edit: set(["name"], "Medical"),
    against: { ignores: ["name"], forces: { objectIds: [] } },
    named: ["by-itself objectIds[0]", "by-itself objectIds[1]", "ignored name"],
  },
  policyobject: {
    ref: (dashboard) => dashboard.first("policyobject"),
    edit: set(["cidr"], "10.0.1.105/32"),
    against: { ignores: ["cidr"], forces: { groupIds: [] } },
    named: ["by-itself groupIds[0]", "ignored cidr"],
  },
  snmp: {
    ref: (dashboard) => dashboard.ref("snmp"),
    edit: set(["v3AuthMode"], "MD5"),
    said: ["warns untyped-secret v3AuthPass", "warns untyped-secret v3PrivPass"],
    against: { ignores: ["v3AuthMode"], forces: { v2cEnabled: false } },
    named: ["by-itself v2cEnabled", "ignored v3AuthMode"],
  },
  general: {
    ref: (dashboard) => dashboard.ref("general"),
    edit: set(["localStatusPage", "authentication"], { enabled: true, username: "ward", password: "typed" }),
    said: ["informs sets-secret localStatusPage.authentication.password"],
    against: { ignores: ["localStatusPage"], forces: { remoteStatusPageEnabled: true } },
    named: ["by-itself remoteStatusPageEnabled", "ignored localStatusPage.authentication.username"],
  },
  alerts: {
    ref: (dashboard) => dashboard.ref("alerts"),
    edit: set(["alerts", 0, "enabled"], false),
    against: { ignores: ["alerts"], forces: { muting: { byPortSchedules: { enabled: true } } } },
    named: ["by-itself muting.byPortSchedules.enabled", "ignored alerts[0].enabled"],
  },
  webhook: {
    ref: (dashboard) => dashboard.first("webhook"),
    edit: set(["name"], "Operations"),
    said: ["warns untyped-secret sharedSecret"],
    against: { ignores: ["name"], forces: { enabled: false } },
    named: ["ignored name"],
  },
};

describe("Each kind, with a simulated Dashboard on the other side", () => {
  let dashboard: Dashboard;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  it("is here, if it can be written", () => {
    const writable = kinds.filter(({ readOnly }) => !readOnly).map(({ id }) => id);
    assert.deepEqual(Object.keys(stories).toSorted(), writable.toSorted());
  });

  for (const [kind, { ref, edit, said = [], against, named }] of Object.entries(stories)) {
    it(`${kind}: an unedited draft plans nothing`, async () => {
      const { plan } = await dashboard.plan(await ref(dashboard), []);
      assert.deepEqual([plan.verdict, plan.findings], ["nothing", []]);
    });

    it(`${kind}: the prediction is what Dashboard then answers`, async () => {
      const confirmed = await dashboard.plan(await ref(dashboard), [edit]);
      assert.deepEqual([confirmed.plan.verdict, listed(confirmed.plan.findings)], ["ready", said]);
      dashboard.simulator.clearRequests();
      const outcome = await dashboard.push(confirmed);
      assert.equal(dashboard.writes.length, 1);
      assert.deepEqual(deviations(outcome), []);
      assert.ok(outcome.fate === "applied");
      assert.equal(jsonKey(outcome.after?.json ?? []), jsonKey(confirmed.plan.prediction));
      assert.notEqual(outcome.after?.text, confirmed.before.text);
    });

    it(`${kind}: verify names each field where the cloud goes against the contract`, async () => {
      const target = await ref(dashboard);
      const confirmed = await dashboard.plan(target, [edit]);
      dashboard.simulator.behave(target.kind.path, against);
      assert.deepEqual(deviations(await dashboard.push(confirmed)), named);
    });
  }
});

/** `ignored notes`, sorted. */
function deviations(outcome: PushOutcome): string[] {
  if (outcome.fate !== "applied") return [outcome.fate, String(outcome.error)];
  return outcome.deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`).toSorted();
}
