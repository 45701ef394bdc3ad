import assert from "node:assert/strict";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt, ssid } from "./support/demo.ts";
import { draftOf, open, save, type } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review, sent } from "./support/reviewing.ts";

describe("a push with secrets", () => {
  const person = inDemo();
  const guests = ssid(networks.hamburg, 1);

  beforeEach(async () => {
    await allowPushes(person);
    person.answers = confirmsPushes;
    await dashboard.clearRequests();
  });

  it("puts the secret in place of its mask", async () => {
    const { psk } = (await dashboard.resource(guests.path)) ?? {};
    await draftOf(guests.uri, /"minBitrate": [\d.]+/, '"minBitrate": 12');
    await review(guests.uri);
    await push(guests.uri);
    const [put] = await sent();
    assert.equal((JSON.parse(put?.body ?? "") as { psk: string }).psk, psk);
    assert.doesNotMatch(put?.body ?? "", /•/);
  });

  it("sends a secret that was typed", async () => {
    const document = await open(guests.uri);
    await type(document, /"psk": "[^"]*"/, '"psk": "correct-horse-battery"');
    await save(document);
    await review(guests.uri);
    await push(guests.uri);
    assert.equal((await dashboard.resource(guests.path))?.["psk"], "correct-horse-battery");
    assert.doesNotMatch(person.asked.map(({ message, detail }) => message + detail).join(), /correct-horse/);
  });

  it("stops where nothing but a secret moved", async () => {
    await draftOf(guests.uri, /"minBitrate": [\d.]+/, '"minBitrate": 24');
    await review(guests.uri);
    await dashboard.edit(guests.path, { psk: "changed-by-somebody" });
    await push(guests.uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match(person.messages().join(), /changed since you reviewed it/);
  });

  it("that are missing is blocked: renaming must not drop RADIUS secrets", async () => {
    const radius = ssid(networks.hamburg, 0);
    await draftOf(radius.uri, '"Staff"', '"Team"');
    await review(radius.uri);
    await push(radius.uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match(person.messages().join(), /cannot be pushed yet/);
  });
});

describe("a push that Dashboard redirects", () => {
  const person = inDemo();
  const shard = { organization: "" };

  before(async () => {
    const text = await dashboard.organizations();
    shard.organization = text.find(({ name }) => name === "Blue Harbor Retail")?.id ?? "";
  });

  it("keeps its method and its body", async () => {
    const apiPath = "/networks/L_646829496482000000/appliance/vlans/10";
    const { uri } = resourceAt("vlan", apiPath, "Staff", shard);
    await allowPushes(person);
    person.answers = confirmsPushes;
    await draftOf(uri, '"Staff"', '"Team"');
    await review(uri);
    await dashboard.clearRequests();
    await push(uri);
    const writes = await dashboard.writes();
    assert.deepEqual(
      writes.map(({ method, origin, status, authorized }) => ({ method, origin, status, authorized })),
      [
        { method: "PUT", origin: "front", status: 307, authorized: true },
        { method: "PUT", origin: "shard", status: 200, authorized: true },
      ],
    );
    assert.equal(writes[0]?.body, writes[1]?.body);
    assert.equal((await dashboard.resource(apiPath))?.["name"], "Team");
  });
});
