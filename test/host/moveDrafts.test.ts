import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt } from "./support/demo.ts";
import { draftOf, open } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import type { Answers } from "./support/person.ts";
import { confirmsPushes, push, review } from "./support/reviewing.ts";
import { storedDrafts } from "./support/storage.ts";
import { until } from "./support/until.ts";

describe("the drafts of a connection that is removed", () => {
  const person = inDemo();
  const path = `/networks/${networks.hamburg}/wireless/ssids/1`;
  const isLab = (choice: string): boolean => choice.startsWith("LAB ");

  describe("while others come and go", () => {
    afterEach(() => remove());

    it("go along to another one that sees their organization: with what was typed, and nothing else", async () => {
      const old = await add("LAB one");
      const { uri } = resourceAt("ssid", path, "Guests", { connection: old });
      await draftOf(uri, /"psk": "[^"]*"/, '"psk": "typed-over-lab-one"');
      person.asked.splice(0);
      await remove();
      const [question] = person.asked.filter(({ isModal }) => isModal);
      assert.match(question?.detail ?? "", /Its draft stays on this machine: add a connection/);

      person.asked.splice(0);
      const now = await add("LAB two", ({ choices }) => choices.find((choice) => choice === "Move Draft"));
      assert.ok(person.messages().includes("1 draft moved to LAB two."), person.messages().join("\n"));
      const moved = uri.with({ path: uri.path.replace(`/${old}/`, `/${now}/`) });
      assert.deepEqual(
        (await storedDrafts()).map((draft) => draft.uri),
        [moved.toString()],
      );

      person.answers = ({ choices }) => choices.find((choice) => choice === "Allow Pushes");
      await vscode.commands.executeCommand("meraki.allowPushes", moved);
      await open(moved);
      await review(moved);
      person.answers = confirmsPushes;
      await push(moved);
      assert.equal((await dashboard.resource(path))?.["psk"], "typed-over-lab-one");
      assert.deepEqual(await storedDrafts(), []);
    });

    it("stay where they are when nobody wants them moved", async () => {
      const old = await add("LAB three");
      const { uri } = resourceAt("ssid", path, "Guests", { connection: old });
      await draftOf(uri, /"name": "[^"]*"/, '"name": "Mine"');
      await remove();
      await add("LAB four");
      assert.deepEqual(
        (await storedDrafts()).map((draft) => draft.uri),
        [uri.toString()],
      );
    });
  });

  /** Adds a connection to the same simulated Dashboard, as a person does; answers its id. */
  async function add(label: string, then: Answers = () => undefined): Promise<string> {
    const key = await dashboard.key();
    person.answers = (asked) => {
      const { how, message, choices } = asked;
      if (how === "pick") return choices.find((choice) => choice === "Simulated Dashboard");
      if (how !== "input") return then(asked);
      return message.includes("API key") ? key : label;
    };
    await vscode.commands.executeCommand("meraki.addConnection");
    person.answers = () => undefined;
    return until("it is in the page's storage", async () => {
      const id = /"?id\W+([0-9a-f]{8})\W+label\W+/g;
      const storage = await dashboard.browserStorage();
      return [...storage.matchAll(id)].find(({ 0: text, index }) =>
        storage.startsWith(label, index + text.length),
      )?.[1];
    });
  }

  async function remove(): Promise<void> {
    person.answers = ({ choices }) =>
      choices.find((choice) => isLab(choice) || choice === "Remove Connection");
    await vscode.commands.executeCommand("meraki.removeConnection");
    person.answers = () => undefined;
  }
});
