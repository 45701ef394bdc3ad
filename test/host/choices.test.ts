import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, vlan } from "./support/demo.ts";
import { open } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { until } from "./support/until.ts";

describe("what is hidden, pinned and filtered", () => {
  const person = inDemo();

  // Inside of the demo: these hooks need the person, who leaves after each test.
  describe("in the tree", () => {
    before(async () => {
      await vscode.commands.executeCommand("meraki.organizations.focus");
    });

    beforeEach(async () => {
      await until("organizations are shown", async () => (await offered("hide")).includes("Acme Hospitals"));
      person.asked.splice(0);
      await dashboard.clearRequests();
    });

    afterEach(async () => {
      person.answers = ({ message, choices }) => (message.startsWith("Un") ? choices[0] : undefined);
      await vscode.commands.executeCommand("meraki.unpin");
      person.answers = ({ choices }) => choices[0];
      while ((await offered("showHidden")).length > 0)
        await vscode.commands.executeCommand("meraki.showHidden");
      await vscode.commands.executeCommand("meraki.clearFilter");
    });

    it("stays on this machine: Dashboard is asked for nothing and told nothing", async () => {
      person.answers = ({ choices }) => choices.find((choice) => choice === "Blue Harbor Retail");
      for (const command of ["hide", "pin", "unpin", "showHidden", "clearFilter"])
        await vscode.commands.executeCommand(`meraki.${command}`);
      assert.deepEqual(await dashboard.writes(), []);
      assert.deepEqual(await dashboard.requests(), []);
    });

    it("is asked for where nothing says so, and named by its place", async () => {
      person.answers = ({ choices }) => choices.find((choice) => choice === "Blue Harbor Retail");
      await vscode.commands.executeCommand("meraki.hide");
      assert.deepEqual(person.messages(), ["Hide what?"]);
      assert.deepEqual(await offered("showHidden"), ["Blue Harbor Retail"]);
    });

    for (const command of ["hide", "pin"]) {
      it(`is nothing that a forged argument names: ${command}`, async () => {
        const forged = { id: "/549236", mark: { connection: "demo", organization: "1", id: "1", name: "x" } };
        await vscode.commands.executeCommand(`meraki.${command}`, forged);
        assert.equal(person.asked.length, 1);
        assert.match(person.messages().join(), /what\?$/);
        assert.deepEqual(await offered("showHidden"), []);
        assert.deepEqual(await offered("unpin"), []);
      });
    }

    it("can be brought back from where it is missed", async () => {
      person.answers = ({ choices }) => choices.find((choice) => choice === "Acme Hospitals");
      await vscode.commands.executeCommand("meraki.hide");
      await open(vlan(networks.berlin, 10).uri);
      person.asked.splice(0);
      person.answers = ({ choices }) =>
        choices.find((choice) => choice === "Show Hidden…" || choice === "Acme Hospitals");
      await vscode.commands.executeCommand("meraki.revealInTree");
      assert.match(person.messages()[0] ?? "", /does not show this now/);
      assert.deepEqual(await offered("showHidden"), []);
    });
  });

  /** What a command offers to pick; a person who leaves has done nothing. */
  async function offered(command: string): Promise<readonly string[]> {
    const { answers } = person;
    const before = person.asked.length;
    person.answers = () => undefined;
    await vscode.commands.executeCommand(`meraki.${command}`);
    person.answers = answers;
    return person.asked.splice(before).flatMap(({ choices }) => choices);
  }
});
