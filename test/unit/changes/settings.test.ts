import assert from "node:assert/strict";
import { applyEdits } from "../../../src/changes/json/applyEdits.ts";
import { confirmationOf } from "../../../src/changes/push/confirmation.ts";
import type { Edit } from "../../../src/changes/findings/findings.ts";
import { pathText } from "../../../src/changes/findings/findingSentence.ts";
import { scalar } from "../../../src/changes/json/json.ts";
import { liveOrder } from "../../../src/changes/resource.ts";
import type { Ref } from "../../../src/catalog/ref.ts";
import { Dashboard, set } from "./support/dashboard.ts";
import { listed, plain } from "./support/plans.ts";

describe("With a simulated Dashboard on the other side,", () => {
  let dashboard: Dashboard;
  beforeEach(async () => {
    dashboard = await Dashboard.start();
  });
  afterEach(() => dashboard.stop());

  const port = async (portId: string): Promise<Ref> =>
    dashboard.ref("switchport", { serial: await dashboard.switch(), portId });
  const body = (): unknown => JSON.parse(dashboard.writes.at(-1) ?? "null");
  const pushed = async (ref: Ref, ...edits: Edit[]): Promise<string[]> => {
    const outcome = await dashboard.push(await dashboard.plan(ref, edits));
    assert.ok(outcome.fate === "applied", outcome.fate);
    return outcome.deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`);
  };

  describe("content filtering", () => {
    const category = (number: number): string => `meraki:contentFiltering/category/${number}`;

    it("sends its categories as ids, and takes new ones in either form", async () => {
      const ref = dashboard.ref("contentfiltering");
      const deviations = await pushed(
        ref,
        { do: "insert", path: ["blockedUrlCategories", 0], json: scalar(category(37)) },
        set(["blockedUrlCategories", 4], { id: category(48) }),
      );
      assert.deepEqual(deviations, []);
      const { blockedUrlCategories } = body() as { blockedUrlCategories: string[] };
      assert.deepEqual(blockedUrlCategories, [37, 5, 11, 22, 48].map(category));
      const live = plain((await dashboard.read(ref)).json) as { blockedUrlCategories: { name: string }[] };
      assert.deepEqual(
        live.blockedUrlCategories.map(({ name }) => name),
        ["Games", "Adult", "Gambling", "Malware Sites", "Streaming Video"],
      );
    });

    it("says which category a push removes, by its name", async () => {
      const remove: Edit = { do: "remove", path: ["blockedUrlCategories", 1] };
      const { plan } = await dashboard.plan(dashboard.ref("contentfiltering"), [remove]);
      assert.deepEqual(listed(plan.findings), ["informs dropped-item blockedUrlCategories"]);
      const [finding] = plan.findings;
      assert.ok(finding?.code === "dropped-item");
      assert.deepEqual(plain(finding.item), { id: category(11), name: "Gambling" });
    });
  });

  describe("a switch port", () => {
    it("is sent its changed fields alone", async () => {
      assert.deepEqual(await pushed(await port("1"), set(["vlan"], 20)), []);
      assert.deepEqual(body(), { vlan: 20 });
    });

    it("keeps quiet about nulls that the description does not allow", async () => {
      const { plan } = await dashboard.plan(await port("3"), [set(["tags"], ["spare"])]);
      assert.deepEqual([plan.verdict, plan.findings], ["ready", []]);
    });

    it("sends no UDLD that a PUT refuses, and says so", async () => {
      const { plan } = await dashboard.plan(await port("5"), [set(["name"], "Printer")]);
      assert.deepEqual(listed(plan.findings), ["informs refused-value udld"]);
      assert.deepEqual(plain(plan.body), { name: "Printer" });
      const typed = await dashboard.plan(await port("1"), [set(["udld"], "Disabled")]);
      assert.deepEqual(listed(typed.plan.findings), ["blocks refused-value udld"]);
    });

    it("sends nothing of what Dashboard sets: schedule, mirror, module, capabilities", async () => {
      const edits = [set(["mirror", "mode"], "Source port"), set(["portScheduleId"], "77")];
      const { plan } = await dashboard.plan(await port("7"), edits);
      assert.deepEqual(listed(plan.findings), ["warns read-only-field mirror"]);
      assert.deepEqual(plain(plan.body), { portScheduleId: "77" });
    });

    it("of another type takes fields along: told before, and named after", async () => {
      const ref = await port("5");
      const confirmed = await dashboard.plan(ref, [set(["type"], "trunk")]);
      const finding = confirmed.plan.findings.find(({ code }) => code === "governs");
      assert.ok(finding?.code === "governs");
      assert.ok(finding.fields.includes("stickyMacAllowList") && !finding.fields.includes("macAllowList"));
      const outcome = await dashboard.push(confirmed);
      assert.ok(outcome.fate === "applied");
      const named = outcome.deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`);
      assert.deepEqual(named, [
        "by-itself accessPolicyType",
        "by-itself stickyMacAllowList",
        "by-itself stickyMacAllowListLimit",
      ]);
    });

    it("that is a trunk warns of its VLANs; one for access does not", async () => {
      const answer = await dashboard.client.get(`/devices/${await dashboard.switch()}/switch/ports`);
      const ports = JSON.parse(answer.text) as { portId: string; type: string }[];
      const uplink = ports.find(({ type }) => type === "trunk") ?? assert.fail("no trunk");
      const edit = set(["allowedVlans"], "1,10");
      const trunk = await dashboard.plan(await port(uplink.portId), [edit]);
      assert.deepEqual(listed(trunk.plan.findings), ["warns dangerous allowedVlans"]);
      const access = await dashboard.plan(await port("1"), [edit]);
      assert.deepEqual([access.plan.verdict, access.plan.findings], ["ready", []]);
      const { button } = confirmationOf("sw-1 · 52 Uplink", "LAB", trunk.plan);
      assert.equal(button, "Push and Risk the Trunk");
    });

    it("that goes down names the button after it", async () => {
      const { plan } = await dashboard.plan(await port("1"), [set(["enabled"], false)]);
      assert.deepEqual(listed(plan.findings), ["warns dangerous enabled"]);
      const { button, isRisky, lines } = confirmationOf("sw-1 · Port 1", "LAB › Acme › Berlin › sw-1", plan);
      assert.deepEqual([button, isRisky], ["Push and Disable the Port", true]);
      assert.deepEqual(lines.slice(0, 2), ["Takes what is plugged in offline", "LAB › Acme › Berlin › sw-1"]);
    });
  });

  describe("alert settings", () => {
    it("of which one is left out: told before, and named where Dashboard keeps it all the same", async () => {
      const ref = dashboard.ref("alerts");
      const { alerts } = plain((await dashboard.read(ref)).json) as { alerts: { type: string }[] };
      const confirmed = await dashboard.plan(ref, [{ do: "remove", path: ["alerts", 1] }]);
      assert.deepEqual(listed(confirmed.plan.findings), ["warns dropped-item alerts"]);
      const outcome = await dashboard.push(confirmed);
      assert.ok(outcome.fate === "applied");
      const named = outcome.deviations.map(({ sort, path }) => `${sort} ${pathText(path)}`);
      assert.deepEqual(named, ["ignored alerts[1]"]);
      const { alerts: after } = plain(outcome.after?.json ?? []) as { alerts: { type: string }[] };
      assert.deepEqual(after, alerts);
    });
  });

  describe("an access policy", () => {
    const offices = (): Ref => dashboard.ref("accesspolicy", { accessPolicyNumber: "1" });

    it("shows no RADIUS secret, and is not renamed at the price of one", async () => {
      const { text } = await dashboard.read(offices());
      assert.ok(!text.includes("secret"));
      const { plan } = await dashboard.plan(offices(), [set(["name"], "Office")]);
      assert.equal(plan.verdict, "blocked");
      assert.deepEqual(listed(plan.findings), [
        "blocks unreturned-secret radiusServers[0].secret",
        "blocks unreturned-secret radiusServers[1].secret",
        "blocks unreturned-secret radiusAccountingServers[0].secret",
      ]);
    });

    it("is renamed where its servers are left out, or their secrets typed", async () => {
      const left = ["radiusServers", "radiusAccountingServers"].map((name): Edit => ({
        do: "remove",
        path: [name],
      }));
      const { plan } = await dashboard.plan(offices(), [set(["name"], "Office"), ...left]);
      assert.equal(plan.verdict, "ready");
      const typed = ["radiusServers.0", "radiusServers.1", "radiusAccountingServers.0"].map((place) => {
        const [name = "", at = ""] = place.split(".");
        return set([name, Number(at), "secret"], `typed at ${place}`);
      });
      assert.deepEqual(await pushed(offices(), set(["name"], "Office"), ...typed), []);
      const stored = JSON.stringify(dashboard.simulator.resource(offices().path));
      assert.ok(
        stored.includes("typed at radiusServers.1") && stored.includes("typed at radiusAccountingServers.0"),
      );
    });

    it("knows its servers by their ids when they change places", async () => {
      const { json } = await dashboard.read(offices());
      const { radiusServers } = plain(json) as { radiusServers: object[] };
      const secret = { secret: "typed" };
      const turned = radiusServers.toReversed().map((server) => ({ ...server, ...secret }));
      const { plan } = await dashboard.plan(offices(), [
        set(["radiusServers"], turned),
        set(["radiusAccountingServers", 0, "secret"], "typed"),
      ]);
      assert.ok(
        plan.findings.every(({ code }) => code === "sets-secret"),
        listed(plan.findings).join(),
      );
    });

    it("without servers is another sort of authentication, and that is said", async () => {
      const { plan } = await dashboard.plan(offices(), [
        set(["radiusServers"], []),
        { do: "remove", path: ["radiusAccountingServers"] },
      ]);
      assert.ok(listed(plan.findings).includes("warns dangerous radiusServers"));
    });

    it("names what Dashboard ignores", async () => {
      const ref = dashboard.ref("accesspolicy", { accessPolicyNumber: "2" });
      assert.deepEqual(await pushed(ref, set(["guestPortBouncing"], true)), ["ignored guestPortBouncing"]);
    });
  });

  describe("a management interface", () => {
    it("is never changed without a warning, and goes back by one fix", async () => {
      const ref = dashboard.ref("management");
      const before = await dashboard.read(ref);
      const edit = set(["wan1", "usingStaticIp"], false);
      const { plan } = await dashboard.plan(ref, [edit]);
      assert.deepEqual(listed(plan.findings), ["warns dangerous wan1.usingStaticIp"]);
      const [finding] = plan.findings;
      const text = applyEdits(
        applyEdits(before.text, [edit], () => []),
        finding?.fix ?? [],
        liveOrder(before),
      );
      assert.deepEqual(JSON.parse(text), JSON.parse(before.text));
    });

    it("sends none of the names that Dashboard gives", async () => {
      await pushed(dashboard.ref("management"), set(["wan2", "wanEnabled"], "enabled"));
      assert.deepEqual(Object.keys(body() as object), ["wan1", "wan2"]);
    });
  });

  describe("a group policy", () => {
    it("has a name, though no description of an answer says so", async () => {
      const ref = dashboard.ref("grouppolicy", { groupPolicyId: "100" });
      assert.deepEqual(await pushed(ref, set(["name"], "Guests")), []);
      assert.equal((body() as { name: string }).name, "Guests");
    });

    it("warns of a rule that is dropped", async () => {
      const ref = dashboard.ref("grouppolicy", { groupPolicyId: "101" });
      const remove: Edit = { do: "remove", path: ["firewallAndTrafficShaping", "l3FirewallRules", 0] };
      const { plan } = await dashboard.plan(ref, [remove]);
      assert.deepEqual(listed(plan.findings), [
        "warns dropped-item firewallAndTrafficShaping.l3FirewallRules",
      ]);
    });
  });
});
