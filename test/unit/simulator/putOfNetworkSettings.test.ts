import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { networkPath } from "./asking.ts";
import { putting } from "./putting.ts";

describe("A PUT to the settings of a simulated network as a whole", () => {
  let simulator: Simulator;
  let berlin: string;
  beforeEach(async () => {
    simulator = await startSimulator({ rateLimit: false });
    berlin = await networkPath(simulator, "Berlin");
  });
  afterEach(() => simulator.stop());
  const { get, put, refused } = putting(() => simulator);
  const stored = (path: string): Record<string, unknown> =>
    simulator.resource(path) as Record<string, unknown>;

  it("never answers the password of the local status page, keeps it, and clears it by null", async () => {
    const path = `${berlin}/settings`;
    const passwordOf = (): unknown =>
      (stored(path)["localStatusPage"] as { authentication: Record<string, unknown> }).authentication[
        "password"
      ];
    const login = (fields: object): object => ({ localStatusPage: { authentication: fields } });
    const before = passwordOf();
    const { body } = await put(path, login({ username: "ward" }));
    assert.deepEqual(body.localStatusPage.authentication, { enabled: true, username: "ward" });
    assert.equal(passwordOf(), before);
    await put(path, login({ password: null, username: "" }));
    assert.deepEqual(
      [passwordOf(), (await get(path)).localStatusPage.authentication.username],
      [undefined, "admin"],
    );
  });

  it("refuses a remote status page without the local one", async () => {
    const body = { localStatusPageEnabled: false, remoteStatusPageEnabled: true };
    assert.match(String(await refused(`${berlin}/settings`, body)), /only be enabled if/);
  });

  it("has webhooks whose ids are their URLs, and loses a shared secret that is left out", async () => {
    const [{ id, url }] = await get(`${berlin}/webhooks/httpServers`);
    assert.equal(Buffer.from(id, "base64").toString(), url);
    const path = `${berlin}/webhooks/httpServers/${encodeURIComponent(id)}`;
    const { body } = await put(path, { name: "Night watch", url: "https://elsewhere.example" });
    assert.deepEqual([body.name, body.url, body.sharedSecret], ["Night watch", url, undefined]);
    assert.equal(stored(path)["sharedSecret"], undefined);
    await put(path, { sharedSecret: "again" });
    assert.equal(stored(path)["sharedSecret"], "again");
  });

  it("updates the alerts that it is sent, and has no others than its own", async () => {
    const path = `${berlin}/alerts/settings`;
    const before = (await get(path)).alerts;
    const { body } = await put(path, {
      alerts: [{ type: "portDown", enabled: true }, { type: "unheardOf" }],
    });
    const types = (alerts: { type: string }[]): string[] => alerts.map(({ type }) => type);
    assert.deepEqual(types(body.alerts), types(before));
    assert.equal(body.alerts.find(({ type }: { type: string }) => type === "portDown").enabled, true);
    const nobody = { defaultDestinations: { emails: ["nobody"] } };
    assert.match(String(await refused(path, nobody)), /not a valid email/);
  });
});
