import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard, desk } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, readFile } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, push, review } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";

describe("a hostile server on another port of this machine", () => {
  const person = inDemo();
  const { uri, path, ref } = vlan(networks.munich, 90);
  const elsewhere = { Location: `${desk.hostile}/api/v1${path}` };

  afterEach(async () => {
    assert.deepEqual(await dashboard.hostileRequests(), []);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`gets nothing of a read that is redirected to it with ${status}`, async () => {
      const other = vlan(networks.dresden, 1);
      await dashboard.fail({
        method: "GET",
        path: `${other.path}$`,
        origin: "front",
        status,
        headers: { Location: elsewhere.Location },
      });
      await assert.rejects(readFile(other.uri), { code: "Unavailable" });
    });
  }

  for (const status of [302, 307, 308]) {
    it(`gets nothing of a push that is redirected to it with ${status}`, async () => {
      await allowPushes(person);
      await draftOf(uri, /"name": "[^"]*"/, `"name": "Redirected ${status}"`);
      await review(uri);
      await dashboard.fail({ method: "PUT", path: `${path}$`, origin: "front", status, headers: elsewhere });
      person.answers = confirmsPushes;
      await push(uri);
      assert.match((await storedDraft(ref))?.text ?? "", /Redirected/);
      assert.equal((await dashboard.resource(path))?.["name"], "Guests");
      assert.ok(
        person.asked.some(({ how }) => how === "error"),
        person.messages().join("\n"),
      );
    });
  }

  it("gets nothing by addresses that look trusted", async () => {
    const { port } = new URL(desk.hostile);
    const front = new URL(desk.front);
    const other = vlan(networks.dresden, 10);
    for (const Location of [
      `//127.0.0.1:${port}/x`,
      `http://localhost:${port}/x`,
      `http://${front.host}@127.0.0.1:${port}/x`,
      `http://127.0.0.1:${port}/${front.host}`,
      `http://[::ffff:127.0.0.1]:${port}/x`,
    ]) {
      await dashboard.fail({
        method: "GET",
        path: `${other.path}$`,
        origin: "front",
        status: 302,
        headers: { Location },
      });
      await assert.rejects(readFile(other.uri), { code: "Unavailable" }, Location);
    }
  });

  it("gets nothing by a link to the next page", async () => {
    const Link = `<${desk.hostile}/api/v1/organizations?startingAfter=1>; rel=next`;
    await dashboard.fail({
      method: "GET",
      path: "/organizations$",
      status: 200,
      body: [],
      headers: { Link },
    });
    const key = await dashboard.key();
    person.answers = ({ how, message, choices }) => {
      if (how === "pick") return choices.find((choice) => choice === "Simulated Dashboard");
      return message.includes("API key") ? key : undefined;
    };
    await vscode.commands.executeCommand("meraki.addConnection");
    const [error] = person.asked.filter(({ how }) => how === "error");
    assert.ok(error?.message.includes(`was not sent to ${new URL(desk.hostile).host}`), error?.message);
  });

  it("is opened in no browser, though Dashboard names it as a page", async () => {
    await dashboard.edit(`/networks/${networks.munich}`, { url: `${desk.hostile}/o/manage` });
    await vscode.commands.executeCommand("meraki.refresh");
    await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
    await review(uri);
    await vscode.commands.executeCommand("meraki.openInDashboard", uri);
    assert.deepEqual(person.opened, []);
  });
});

describe("a redirect to a host of the connection", () => {
  inDemo();

  it("is followed with the key: the shard is trusted", async () => {
    const { uri, path } = vlan(networks.lyon, 1);
    const Location = `${desk.shard}/api/v1${path}`;
    await dashboard.fail({
      method: "GET",
      path: `${path}$`,
      origin: "front",
      status: 302,
      headers: { Location },
    });
    assert.match(await readFile(uri), /"Management"/);
    const reads = (await dashboard.requests()).filter((request) => request.path.endsWith(path));
    assert.deepEqual(
      reads.map(({ origin, authorized }) => [origin, authorized]),
      [
        ["front", true],
        ["shard", true],
      ],
    );
  });
});
