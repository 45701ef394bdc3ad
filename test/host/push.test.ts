import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { draftOf, readFile, save, type } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { confirmsPushes, predicted, push, review, reviewTabs, sent } from "./support/reviewing.ts";
import { storedDraft } from "./support/storage.ts";
import { until } from "./support/until.ts";

describe("a push", () => {
  const person = inDemo();
  const { uri, path, ref } = vlan(networks.hamburg, 10);
  const name = /"name": "[^"]*"/;

  beforeEach(async () => {
    await allowPushes(person);
    await dashboard.clearRequests();
  });

  it("sends what was reviewed, once, and ends the draft", async () => {
    await draftOf(uri, name, '"name": "Team 1"');
    await review(uri);
    const wanted = await predicted(uri);
    person.answers = confirmsPushes;
    await push(uri);
    const [put, ...others] = await sent();
    assert.deepEqual(others, []);
    assert.equal(put?.method, "PUT");
    assert.equal(put.path, `/api/v1${path}`);
    assert.equal((JSON.parse(put.body ?? "") as { name: string }).name, "Team 1");
    assert.deepEqual(JSON.parse(await readFile(uri)), wanted);
    assert.equal(await storedDraft(ref), undefined);
    await until("the review is closed", () => reviewTabs().length === 0);
  });

  it("asks one question that says where, what and how much", async () => {
    await draftOf(uri, name, '"name": "Team 2"');
    await review(uri);
    await push(uri);
    const [question] = person.asked.filter(({ isModal }) => isModal);
    assert.match(question?.message ?? "", /^Push .* to Dashboard\?$/);
    assert.match(question?.detail ?? "", /DEMO › Acme Hospitals › Hamburg/);
    assert.match(question?.detail ?? "", /1 value changes: name/);
    assert.ok((question?.detail.split("\n").length ?? 99) <= 8);
    assert.deepEqual(question?.choices, ["Push"]);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match((await storedDraft(ref))?.text ?? "", /"Team 2"/);
  });

  it("with a risk is not the first button, and named after it", async () => {
    await draftOf(uri, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await review(uri);
    await push(uri);
    const [question] = person.asked.filter(({ isModal }) => isModal);
    assert.deepEqual(question?.choices, ["Back to Review", "Push and Revert 1 Field"]);
    assert.match(question?.detail ?? "", /^Reverts dhcpLeaseTime/);
  });

  it("without a review opens one instead", async () => {
    await draftOf(uri, name, '"name": "Team 3"');
    person.answers = confirmsPushes;
    await push(uri);
    assert.equal(reviewTabs().length, 1);
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("of text that was typed on since opens the review instead", async () => {
    const document = await draftOf(uri, name, '"name": "Team 4"');
    await review(uri);
    await type(document, name, '"name": "Crew"');
    person.answers = confirmsPushes;
    await push(uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await predicted(uri))["name"], "Crew");
  });

  it("stops where the draft was changed since the review, even while the question is open", async () => {
    const document = await draftOf(uri, name, '"name": "Team 5"');
    await review(uri);
    person.answers = async (asked) => {
      if (!asked.isModal) return undefined;
      await type(document, name, '"name": "Crew"');
      await save(document);
      return "Push";
    };
    await push(uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match(person.messages().join(), /changed since you reviewed it/);
  });

  it("stops where Dashboard moved since the review", async () => {
    const moved = vlan(networks.hamburg, 90);
    await draftOf(moved.uri, name, '"name": "Mine"');
    await review(moved.uri);
    await dashboard.edit(moved.path, { dhcpLeaseTime: "4 hours" });
    person.answers = confirmsPushes;
    await push(moved.uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match(person.messages().join(), /changed since you reviewed it/);
  });

  it("stops where Dashboard moves while the question is open", async () => {
    const moved = vlan(networks.hamburg, 1);
    await draftOf(moved.uri, name, '"name": "Mine"');
    await review(moved.uri);
    person.answers = async (asked) => {
      if (asked.isModal) await dashboard.edit(moved.path, { dhcpLeaseTime: "4 hours" });
      return confirmsPushes(asked);
    };
    await push(moved.uri);
    assert.equal(person.asked.filter(({ isModal }) => isModal).length, 1);
    assert.deepEqual(await dashboard.writes(), []);
    assert.match(person.messages().join(), /changed since you reviewed it/);
  });

  it("that is asked for twice at once is sent once", async () => {
    await draftOf(uri, name, '"name": "Team 7"');
    await review(uri);
    person.answers = confirmsPushes;
    await Promise.all([push(uri), push(uri)]);
    assert.equal((await sent()).length, 1);
  });

  it("that nobody confirms sends nothing, however often it is asked for", async () => {
    await draftOf(uri, name, '"name": "Team 8"');
    await review(uri);
    for (let times = 0; times < 3; times += 1) await push(uri);
    assert.deepEqual(await dashboard.writes(), []);
  });

  it("tells of what Dashboard did not do as predicted", async () => {
    await draftOf(uri, name, '"name": "Team 9"');
    await dashboard.behave("/networks/{networkId}/appliance/vlans/{vlanId}", { ignores: ["name"] });
    try {
      await review(uri);
      person.answers = confirmsPushes;
      await push(uri);
      const warning = person.asked.find(({ how, isModal }) => how === "warning" && !isModal);
      assert.match(warning?.message ?? "", /name/);
    } finally {
      await dashboard.behave("/networks/{networkId}/appliance/vlans/{vlanId}", { ignores: [] });
    }
  });

  it("that Dashboard refuses keeps the draft and says what Dashboard said", async () => {
    await draftOf(uri, name, '"name": "Team 10"');
    await review(uri);
    person.answers = confirmsPushes;
    await dashboard.fail({
      method: "PUT",
      path: `${path}$`,
      status: 400,
      body: { errors: ["Names are out today"] },
    });
    await push(uri);
    assert.match(person.messages().join(), /Names are out today/);
    assert.match((await storedDraft(ref))?.text ?? "", /"Team 10"/);
    assert.equal((await sent()).length, 1);
  });

  it("whose answer is lost is read back and not sent again", async () => {
    await draftOf(uri, name, '"name": "Team 11"');
    await review(uri);
    person.answers = confirmsPushes;
    await dashboard.fail({ method: "PUT", path: `${path}$`, reset: true, afterWrite: true });
    await push(uri);
    assert.equal((await dashboard.writes()).length, 1);
    assert.match(person.messages().join(), /answer was lost, but Dashboard has it/);
    assert.equal(await storedDraft(ref), undefined);
  });

  it("is taken back by an undo, through the same review", async () => {
    const before = (await dashboard.resource(path))?.["name"];
    await draftOf(uri, name, '"name": "Team 12"');
    await review(uri);
    person.answers = confirmsPushes;
    await push(uri);
    await dashboard.clearRequests();
    person.answers = ({ how, choices }) => (how === "pick" ? choices[0] : undefined);
    await vscode.commands.executeCommand("meraki.undoPush", uri);
    assert.deepEqual(await dashboard.writes(), []);
    assert.equal((await predicted(uri))["name"], before);
    person.answers = confirmsPushes;
    await push(uri);
    assert.equal((await dashboard.resource(path))?.["name"], before);
  });
});
