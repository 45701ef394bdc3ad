import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { answering, modal, writes } from "./support/answering.ts";
import { dashboard } from "./support/dashboard.ts";
import { organizations } from "./support/demo.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import { sent } from "./support/reviewing.ts";
import { storageFolder } from "./support/storage.ts";

const newDepot = [
  ["Create Network in Acme Hospitals (1/", "Depot"],
  ["Create Network in Acme Hospitals (2/", "Switch + Wireless"],
  ["Create Network in Acme Hospitals (3/", "Europe/Berlin"],
  ["Create Network in Acme Hospitals (4/", "$(tag) guest-wifi"],
  ["Create Network in Acme Hospitals (5/", "$(new-file) Dashboard’s defaults"],
  ["Create Network in Acme Hospitals (6/", ""],
] as const;

describe("an action", () => {
  const person = inDemo();

  beforeEach(async () => {
    await allowPushes(person);
    person.answerDialogues();
    await dashboard.clearRequests();
  });

  it("is not sent before somebody confirms the question that names the place", async () => {
    person.answers = answering(...newDepot);
    await vscode.commands.executeCommand("meraki.createNetwork");
    const question = modal(person, "Create network Depot?");
    assert.match(question?.detail ?? "", /Combined network: Switch, Wireless/);
    assert.match(question?.detail ?? "", /DEMO › Acme Hospitals/);
    assert.deepEqual(await writes(), []);
  });

  it("makes a network once, and deletes it once its name was typed", async () => {
    person.answers = answering(...newDepot, ["Create network Depot?", "Create Network"]);
    await vscode.commands.executeCommand("meraki.createNetwork");
    assert.deepEqual(await writes(), [`POST /organizations/${organizations.hospitals}/networks 201`]);

    const end = [
      ["Delete which network", "Depot"],
      ["Delete network Depot?", "Delete Network…"],
    ] as const;
    person.answers = answering(...end, ["delete network Depot", "Berlin"]);
    await vscode.commands.executeCommand("meraki.deleteNetwork");
    assert.equal((await writes()).length, 1, "another name was typed");
    assert.notEqual(modal(person, "Delete network Depot?")?.choices[0], "Delete Network…");

    person.answers = answering(...end, ["delete network Depot", "Depot"]);
    await vscode.commands.executeCommand("meraki.deleteNetwork");
    const [, deletion = "", ...more] = await writes();
    assert.match(deletion, /^DELETE \/networks\/L_\d+ 204$/);
    assert.deepEqual(more, []);

    await vscode.commands.executeCommand("meraki.showReceipt");
    const receipts = person.asked.findLast(({ message }) => message === "Show which receipt?");
    for (const title of ["Create network Depot", "Delete network Depot"])
      assert.ok(receipts?.choices.includes(title), title);
  });

  it("is not sent where something has changed since its question was read", async () => {
    const berlin = "/networks/L_646829496481000000";
    const others = answering(
      ["Delete which network", "Berlin"],
      ["delete network Berlin", "Berlin"],
      ["Something has changed in Dashboard since you were asked about network Berlin.", "Look Again"],
    );
    person.answers = async (asked) => {
      if (asked.message !== "Delete network Berlin?") return others(asked);
      await dashboard.edit(berlin, { name: "Berlin Mitte" });
      return "Delete Network…";
    };
    await vscode.commands.executeCommand("meraki.deleteNetwork");
    assert.ok(modal(person, "Delete network Berlin Mitte?"), "what is there now is asked about");
    assert.deepEqual(await writes(), []);
  });

  it("asks about an organization by the name that it has now", async () => {
    person.answers = answering(
      ["Create Organization over DEMO", "Old name"],
      ["Create organization Old name?", "Create Organization"],
    );
    await vscode.commands.executeCommand("meraki.createOrganization");
    const made = (await dashboard.organizations()).find(({ name }) => name === "Old name");
    assert.ok(made);
    await dashboard.edit(`/organizations/${made.id}`, { name: "New name" });
    person.answers = answering(
      ["which organization of", "Old name"],
      ["Delete organization New name?", "Delete Organization…"],
      ["delete organization New name", "New name"],
    );
    await vscode.commands.executeCommand("meraki.deleteOrganization");
    assert.deepEqual(await writes(), ["POST /organizations 201", `DELETE /organizations/${made.id} 204`]);
  });

  it("says so where its receipt could not be stored", async () => {
    const folder = path.join(storageFolder, "action-receipts");
    const away = `${folder}-away`;
    await fs.mkdir(folder, { recursive: true });
    await fs.rename(folder, away);
    await fs.writeFile(folder, "no folder");
    try {
      person.answers = answering(...newDepot, ["Create network Depot?", "Create Network"]);
      await vscode.commands.executeCommand("meraki.createNetwork");
      assert.deepEqual(await writes(), [`POST /organizations/${organizations.hospitals}/networks 201`]);
      assert.match(
        person.messages().at(-1) ?? "",
        /^Network Depot was created .* The receipt could not be stored\.$/,
      );
    } finally {
      await fs.rm(folder);
      await fs.rename(away, folder);
    }
    person.answers = answering(
      ["Delete which network", "Depot"],
      ["Delete network Depot?", "Delete Network…"],
      ["delete network Depot", "Depot"],
    );
    await vscode.commands.executeCommand("meraki.deleteNetwork");
  });

  it("never deletes what is not empty, nor removes the last administrator with full access", async () => {
    person.answers = answering(["which organization of", "Acme Hospitals"]);
    await vscode.commands.executeCommand("meraki.deleteOrganization");
    assert.match(
      modal(person, "Organization Acme Hospitals cannot be deleted.")?.detail ?? "",
      /12 networks/,
    );
    assert.deepEqual(await writes(), []);

    // What was made is selected in the tree, so the commands that follow are about it.
    person.answers = answering(
      ["Create Organization over DEMO", "Short-lived"],
      ["Create organization Short-lived?", "Create Organization"],
    );
    await vscode.commands.executeCommand("meraki.createOrganization");
    person.answers = answering(
      ["which organization of", "Short-lived"],
      ["Which administrator of", "Alex Morgan"],
    );
    await vscode.commands.executeCommand("meraki.removeAdmin");
    const refusal = modal(person, "Administrator Alex Morgan cannot be removed.");
    assert.match(refusal?.detail ?? "", /last administrator with full access/);
    assert.deepEqual(await writes(), ["POST /organizations 201"]);

    person.answers = answering(
      ["which organization of", "Short-lived"],
      ["Delete organization Short-lived?", "Delete Organization…"],
      ["delete organization Short-lived", "short-lived"],
    );
    await vscode.commands.executeCommand("meraki.deleteOrganization");
    assert.match((await writes()).at(-1) ?? "", /^DELETE \/organizations\/\d+ 204$/);
  });

  it("asks who an administrator is and what the person may do, and leads back", async () => {
    const visited: string[] = [];
    const others = answering(
      ["Add Admin to Acme Hospitals (1/", "jane@acme-hospitals.example"],
      ["Add Admin to Acme Hospitals (2/", "Jane Doe"],
      ["Add Admin to Acme Hospitals (4/", "$(check) Go on with this access"],
      ["Add administrator Jane Doe?", "Add Admin"],
    );
    person.answers = (asked) => {
      const at = /Add Admin to .*\((\d)\/4\)/.exec(asked.message)?.[1];
      const isFirst = at !== undefined && !visited.includes(at);
      if (at !== undefined) visited.push(at);
      if (at !== "3") return others(asked);
      return isFirst ? "←" : "Read-only";
    };
    await vscode.commands.executeCommand("meraki.addAdmin");
    assert.deepEqual(visited, ["1", "2", "3", "2", "3", "4"]);
    const [post] = await sent();
    assert.deepEqual(JSON.parse(post?.body ?? "{}"), {
      email: "jane@acme-hospitals.example",
      name: "Jane Doe",
      orgAccess: "read-only",
    });

    person.answers = answering(
      ["Which administrator of", "Jane Doe"],
      ["Remove administrator Jane Doe?", "Remove Admin…"],
      ["remove administrator Jane Doe", "jane@acme-hospitals.example"],
    );
    await vscode.commands.executeCommand("meraki.removeAdmin");
    assert.match((await writes()).at(-1) ?? "", /^DELETE .*\/admins\/\d+ 204$/);
  });

  it("does nothing for a forged argument but ask", async () => {
    person.answers = () => undefined;
    const forged = [
      { id: "/demo/549236/network" },
      "/networks/L_1",
      vscode.Uri.parse("file:///networks/L_1"),
      7,
    ];
    for (const command of ["createNetwork", "deleteNetwork", "deleteOrganization", "removeAdmin", "addAdmin"])
      for (const argument of forged) await vscode.commands.executeCommand(`meraki.${command}`, argument);
    assert.deepEqual(await writes(), []);
  });
});
