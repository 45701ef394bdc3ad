import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { networks, resourceAt, rules, ssid, vlan } from "./support/demo.ts";
import { open, type, typeAll } from "./support/editing.ts";
import { findingOf, findings, fixAt, applyAction } from "./support/findings.ts";
import { inDemo } from "./support/inDemo.ts";
import { until } from "./support/until.ts";

const { Error: blocks, Warning: warns } = vscode.DiagnosticSeverity;

describe("findings while typing, and their fixes", () => {
  inDemo();
  const address = vlan(networks.berlin, 10);
  const radius = ssid(networks.berlin, 0);

  it("says nothing of a document that nobody has edited", async () => {
    for (const { uri } of [address, radius, rules(networks.berlin), ssid(networks.berlin, 1)]) {
      await open(uri);
    }
    const edited = await open(vlan(networks.berlin, 1).uri);
    await type(edited, '"name":', '"nama": "x",\n  "name":');
    await findingOf(edited, "unknown-field");
    for (const { uri } of [address, radius, rules(networks.berlin), ssid(networks.berlin, 1)]) {
      assert.deepEqual(findings(uri), [], uri.toString());
    }
  });

  it("marks an omitted field, and puts it back where it stood", async () => {
    const document = await open(address.uri);
    const before = document.getText();
    await type(document, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    const finding = await findingOf(document, "omitted");
    assert.equal(finding.severity, warns);
    assert.match(finding.message, /dhcpLeaseTime is not in your draft/);
    await applyAction(await fixAt(document, finding, "Restore dhcpLeaseTime"));
    assert.equal(document.getText(), before);
    await until("nothing is left", () => findings(document.uri).length === 0);
  });

  it("restores all omitted fields with one action, and one undo takes that back", async () => {
    const document = await open(address.uri);
    const before = document.getText();
    await type(document, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await type(document, /\n {2}"name": [^\n]*/, "");
    const without = document.getText();
    const finding = await until("two are omitted", () => {
      const omitted = findings(document.uri).filter(({ code }) => code === "omitted");
      return omitted.length === 2 && omitted[0];
    });
    await applyAction(await fixAt(document, finding, "Restore all 2 omitted fields"));
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), without);
  });

  it("offers the same as a source action, which no fix-all on save runs: an omission may be wanted", async () => {
    const document = await open(address.uri);
    const before = document.getText();
    await type(document, /\n {2}"dhcpLeaseTime": [^\n]*/, "");
    await type(document, /\n {2}"name": [^\n]*/, "");
    await until("two are omitted", () => findings(document.uri).length === 2);
    const without = document.getText();
    await vscode.commands.executeCommand("editor.action.fixAll");
    assert.equal(document.getText(), without);
    const kind = "source.meraki.restore";
    await vscode.commands.executeCommand("editor.action.sourceAction", { kind, apply: "first" });
    await until("all is back", () => document.getText() === before);
  });

  it("marks an item that a list has lost, and puts it back", async () => {
    const document = await open(address.uri);
    const before = document.getText();
    await type(document, /\{\s*"start": "10\.1\.10\.2"[^}]*\},\s*/, "");
    const finding = await findingOf(document, "dropped-item");
    assert.equal(finding.severity, warns);
    assert.match(finding.message, /"Infrastructure" is no longer in reservedIpRanges/);
    await applyAction(await fixAt(document, finding, /Restore the item/));
    assert.deepEqual(JSON.parse(document.getText()), JSON.parse(before));
    await until("nothing is left", () => findings(document.uri).length === 0);
  });

  it("marks a changed read-only field, and takes Dashboard's value", async () => {
    const document = await open(address.uri);
    const before = document.getText();
    await type(document, /"interfaceId": "[^"]*"/, '"interfaceId": "1"');
    const finding = await findingOf(document, "read-only-field");
    assert.equal(finding.severity, warns);
    await applyAction(await fixAt(document, finding, "Take Dashboard's interfaceId"));
    assert.equal(document.getText(), before);
    await until("nothing is left", () => findings(document.uri).length === 0);
  });

  it("blocks what would erase a secret that Dashboard never shows, and leaves the field out", async () => {
    const document = await open(radius.uri);
    await type(document, '"Staff"', '"Team"');
    const finding = await findingOf(document, "unreturned-secret");
    assert.equal(finding.severity, blocks);
    assert.match(finding.message, /radiusServers/);
    await applyAction(await fixAt(document, finding, "Leave radiusServers out"));
    await until("it no longer blocks for radiusServers", () =>
      findings(document.uri).every(
        ({ code, message }) => code !== "unreturned-secret" || !message.includes("radiusServers["),
      ),
    );
    assert.equal("radiusServers" in (JSON.parse(document.getText()) as object), false);
  });

  it("blocks a value that Dashboard shows elsewhere and refuses, and says what it takes", async () => {
    const document = await open(ssid(networks.berlin, 1).uri);
    await type(document, '"encryptionMode": "wpa"', '"encryptionMode": "wpa-eap"');
    const finding = await findingOf(document, "refused-value");
    assert.equal(finding.severity, blocks);
    await applyAction(await fixAt(document, finding, 'Use "wpa"'));
    await until("nothing is left", () => findings(document.uri).length === 0);
    assert.match(document.getText(), /"encryptionMode": "wpa"/);
  });

  it("marks what the schema does not allow, until it does", async () => {
    const document = await open(address.uri);
    await type(document, '"Run a DHCP server"', '"Run a DHCP sever"');
    const finding = await findingOf(document, "schema");
    assert.equal(document.getText(finding.range), '"dhcpHandling"');
    await type(document, '"Run a DHCP sever"', '"Run a DHCP server"');
    await until("nothing is left", () => findings(document.uri).length === 0);
  });

  it("marks a field that nobody describes", async () => {
    const document = await open(address.uri);
    await type(document, '"subnet":', '"subnett": 1,\n  "subnet":');
    const finding = await findingOf(document, "unknown-field");
    assert.equal(finding.severity, warns);
    assert.match(finding.message, /Check the spelling/);
  });

  it("blocks a masked secret of another resource", async () => {
    const other = await open(ssid(networks.berlin, 2).uri);
    const token = /"psk": ("[^"]*")/.exec(other.getText())?.[1] ?? "";
    assert.match(token, /•/);
    const document = await open(ssid(networks.berlin, 1).uri);
    await type(document, /"psk": "[^"]*"/, `"psk": ${token}`);
    const finding = await findingOf(document, "unknown-token");
    assert.equal(finding.severity, blocks);
    assert.match(finding.message, /Type the secret/);
  });

  it("blocks a key that stands twice", async () => {
    const document = await open(address.uri);
    await type(document, '"name":', '"name": "First",\n  "name":');
    const finding = await findingOf(document, "not-json");
    assert.equal(finding.severity, blocks);
    assert.match(finding.message, /stands twice/);
  });

  it("blocks text that is no JSON, no object, or empty", async () => {
    const document = await open(address.uri);
    for (const [text, message] of [
      ["{", /not valid JSON/],
      ["[]", /not an object/],
      ["", /empty/],
    ] as const) {
      await typeAll(document, text);
      const finding = await until(`${text} is marked`, () =>
        findings(document.uri).find((each) => message.test(each.message)),
      );
      assert.equal(finding.severity, blocks);
    }
  });

  it("informs that Dashboard's own rule stays, and warns where it was changed", async () => {
    const document = await open(rules(networks.berlin).uri);
    await type(
      document,
      /"comment": "Default rule",(\s*)"policy": "allow"/,
      '"comment": "Default rule", "policy": "deny"',
    );
    const finding = await findingOf(document, "appended-item");
    assert.equal(finding.severity, warns);
    await applyAction(await fixAt(document, finding, "Put Dashboard's default rule back"));
    await until("nothing is left", () => findings(document.uri).length === 0);
  });

  it("warns in plain words before an organization switches its API off", async () => {
    const organization = resourceAt("organization", "/organizations/549236", "Acme");
    const document = await open(organization.uri);
    await type(document, '"enabled": true', '"enabled": false');
    const finding = await findingOf(document, "dangerous");
    assert.equal(finding.severity, warns);
    assert.match(finding.message, /^This switches the API off for everybody in this organization/);
  });

  it("blocks a draft of what is gone", async () => {
    const gone = vlan(networks.zurich, 90);
    const document = await open(gone.uri);
    await type(document, '"Guests"', '"Visitors"');
    await dashboard.remove(gone.path);
    await vscode.commands.executeCommand("meraki.review", gone.uri);
    await vscode.window.showTextDocument(document);
    assert.equal((await findingOf(document, "gone")).severity, blocks);
    assert.match(document.getText(), /"Visitors"/);
  });

  it("blocks where somebody else has changed the resource", async () => {
    const moved = vlan(networks.zurich, 10);
    const document = await open(moved.uri);
    await type(document, '"Staff"', '"Mine"');
    await dashboard.edit(moved.path, { name: "Theirs" });
    await vscode.commands.executeCommand("meraki.review", moved.uri);
    assert.equal((await findingOf(document, "conflict")).severity, blocks);
  });

  it("is content when every secret is typed, and names none", async () => {
    const document = await open(radius.uri);
    await type(document, '"Staff"', '"Team"');
    await findingOf(document, "unreturned-secret");
    const typed = document.getText().replace(/"port": \d+/g, '$&,\n      "secret": "correct-horse"');
    await typeAll(document, typed);
    await until("nothing blocks", () => findings(document.uri).every(({ severity }) => severity !== blocks));
    for (const { message } of findings(document.uri)) assert.doesNotMatch(message, /correct-horse/);
  });
});
