import assert from "node:assert/strict";
import * as vscode from "vscode";
import { networks, ssid, vlan } from "./support/demo.ts";
import { open, type, typeAll } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { until } from "./support/until.ts";

/** Labels that VS Code offers behind the first occurrence of a text. */
async function offeredBehind(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const position = document.positionAt(document.getText().indexOf(text) + text.length);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

/** What a hover over the first occurrence of a text says. */
async function hoverOver(document: vscode.TextDocument, text: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    document.positionAt(document.getText().indexOf(text) + 1),
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
}

describe("help while typing", () => {
  inDemo();
  const address = vlan(networks.berlin, 10);

  it("offers the values that a field takes", async () => {
    const document = await open(address.uri);
    await type(document, '"dhcpHandling": "Run a DHCP server"', '"dhcpHandling": ""');
    const offered = await until("something is offered", async () => {
      const labels = await offeredBehind(document, '"dhcpHandling": "');
      return labels.length > 0 && labels;
    });
    assert.deepEqual(offered.map((label) => label.replaceAll('"', "")).toSorted(), [
      "Do not respond to DHCP requests",
      "Relay DHCP to another server",
      "Run a DHCP server",
    ]);
  });

  it("offers the fields that are not there yet", async () => {
    const document = await open(address.uri);
    await typeAll(document, '{\n  "name": "Staff",\n  ""\n}\n');
    const offered = await until("something is offered", async () => {
      const labels = await offeredBehind(document, 'Staff",\n  "');
      return labels.length > 0 && labels;
    });
    assert.ok(offered.includes("subnet"), offered.join());
    assert.equal(offered.includes("name"), false);
  });

  it("says of a field what leaving it out does, and how one knows", async () => {
    const document = await open(address.uri);
    const text = await until("there is a hover", async () => hoverOver(document, '"dhcpLeaseTime"'));
    assert.match(text, /Left out of a push: reverts to its default/);
    assert.match(text, /documentation/);
  });

  it("says of a masked secret what the mask stands for, and not the secret", async () => {
    const document = await open(ssid(networks.berlin, 1).uri);
    const text = await until("there is a hover", async () => hoverOver(document, '"psk":'));
    assert.match(text, /The mask stands for the value in Dashboard/);
    assert.doesNotMatch(text, /welcome-/);
  });

  it("trusts no text of Dashboard's: hovers run no commands", async () => {
    const document = await open(address.uri);
    await type(document, '"Staff"', '"[x](command:meraki.push)"');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(document.getText().indexOf('"name"') + 1),
    );
    for (const part of hovers.flatMap(({ contents }) => contents)) {
      assert.ok(!(part instanceof vscode.MarkdownString) || !part.isTrusted);
    }
    assert.ok(hovers.length > 0);
  });
});
