import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { resourceAt } from "./support/demo.ts";
import { draftOf } from "./support/editing.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import type { Answers } from "./support/person.ts";
import { filesHolding, storageFolder } from "./support/storage.ts";

const places = ["DEMO", "Acme Hospitals", "Berlin", "$(archive) Inventory only"];

/** Types a text, picks the places and these entries, and confirms the last question. */
function answering(text: string, ...entries: readonly string[]): Answers {
  return ({ how, isModal, choices }) => {
    if (how === "input") return text;
    if (how === "pick") return choices.find((choice) => [...entries, ...places].includes(choice));
    return isModal ? choices[1] : undefined;
  };
}

const byNumber = "$(list-ordered) Order numbers";
const byClaimId = "$(key) Claim ID";
const pasted = "$(clippy) Paste serial numbers";
const ticked = "$(checklist) Choose from a list";
const spare = "Q3AC-SPR1-2KWX";
/** An access point in Berlin. */
const used = "Q3AC-GSTD-UNRV";

async function posts(): Promise<{ path: string; body: unknown }[]> {
  const writes = await dashboard.writes();
  return writes
    .filter(({ method, status }) => method === "POST" && status < 300)
    .map(({ path, body }) => ({
      path: path.replace(/.*\/(?=inventory|devices)/, ""),
      body: JSON.parse(body ?? "null"),
    }));
}

describe("a claim", () => {
  const person = inDemo();

  beforeEach(async () => {
    await allowPushes(person);
    await dashboard.clearRequests();
  });

  it("is not sent before somebody confirms the question that names the place", async () => {
    const answers = answering("4C1234567", byNumber);
    person.answers = (asked) => (asked.isModal ? undefined : answers(asked));
    await vscode.commands.executeCommand("meraki.claimOrder");
    const question = person.asked.find(({ isModal }) => isModal);
    assert.match(question?.message ?? "", /Claim 1 order into Acme Hospitals\?/);
    assert.match(question?.detail ?? "", /DEMO › Acme Hospitals/);
    assert.match(question?.detail ?? "", /licenses cannot\./);
    assert.notEqual(question?.choices[0], "Claim 1 Order");
    assert.deepEqual(await posts(), []);
  });

  it("whose answer is lost is not sent again", async () => {
    person.answers = answering("4C7654321", byNumber);
    await dashboard.fail({ method: "POST", path: "claim", reset: true, afterWrite: true });
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.equal((await dashboard.writes()).filter(({ method }) => method === "POST").length, 1);
  });

  it("sends one request for an order", async () => {
    person.answers = answering("4C1234567", byNumber);
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.deepEqual(await posts(), [{ path: "inventory/claim", body: { orders: ["4C1234567"] } }]);
  });

  it("by a claim id shows what is in the order, and the claim id nowhere", async () => {
    const claimId = "HKPT4WMR7QXD";
    person.answers = answering(claimId, byClaimId, "$(arrow-right) Claim this order…");
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.deepEqual(
      (await posts()).map(({ path }) => path),
      ["inventory/orders/preview", "inventory/orders/claim"],
    );
    assert.ok(person.asked.some(({ choices }) => choices.includes("$(package) 2 × CW9166I-HW")));
    assert.doesNotMatch(JSON.stringify(person.asked), new RegExp(claimId));
  });

  it("leaves a receipt that holds no secret, and opens as a text", async () => {
    const [claimId, key] = ["HKPT4WMR7QXD", "Z2K8-3VCJ-6GSY"];
    person.answers = answering(key, "$(add) Add devices");
    await vscode.commands.executeCommand("meraki.claimLicenses");
    assert.deepEqual(await filesHolding(storageFolder, key), []);
    assert.deepEqual(await filesHolding(storageFolder, claimId), []);
    person.answers = ({ how, choices }) => (how === "pick" ? choices[0] : undefined);
    await vscode.commands.executeCommand("meraki.showReceipt");
    assert.equal(person.asked.at(-1)?.choices[0], "Claim 1 license into Acme Hospitals");
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, "meraki-receipt");
    assert.match(document?.getText() ?? "", /Z2K8••••6GSY: claimed[^]*Licenses cannot be given back/);
  });

  it("by a claim id that nobody knows is refused without repeating it", async () => {
    person.answers = answering("NOSUCHCLAIM1", byClaimId);
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.match(person.messages().join("\n"), /Order claim ID is invalid/);
    assert.doesNotMatch(JSON.stringify(person.asked), /NOSUCH/);
  });

  it("by a number that may be a claim ID shows it nowhere, and keeps it in no file", async () => {
    person.answers = answering("claim-12345-secret-abcdef", byNumber);
    await vscode.commands.executeCommand("meraki.claimOrder");
    const sent = (await dashboard.writes()).filter(({ method }) => method === "POST");
    assert.deepEqual(
      sent.map(({ body }) => JSON.parse(body ?? "null")),
      [{ orders: ["CLAIM-12345-SECRET-ABCDEF"] }],
    );
    assert.ok(person.messages().includes("Claim 1 order into Acme Hospitals?"));
    assert.doesNotMatch(JSON.stringify(person.asked), /secret/i);
    assert.deepEqual(await filesHolding(storageFolder, "CLAIM-12345-SECRET-ABCDEF"), []);
  });

  it("of a subscription sends its claim key as it was typed", async () => {
    const [acme] = await dashboard.organizations();
    await dashboard.edit(`/organizations/${acme?.id}`, { licensing: { model: "subscription" } });
    person.answers = answering("s2f9q-8lktn-5xwce-7pmda");
    await vscode.commands.executeCommand("meraki.claimLicenses");
    const bodies = (await dashboard.writes()).map(({ body }) => JSON.parse(body ?? "null"));
    assert.deepEqual(bodies, [{ claimKey: "s2f9q-8lktn-5xwce-7pmda" }]);
    assert.doesNotMatch(JSON.stringify(person.asked), /8lktn/i);
  });

  it("of a license asks how it counts where the organization has that choice, and shows no key", async () => {
    person.answers = answering("z2k87tqw4mhd", "$(add) Add devices");
    await vscode.commands.executeCommand("meraki.claimLicenses");
    const licenses = [{ key: "Z2K8-7TQW-4MHD", mode: "addDevices" }];
    assert.deepEqual(await posts(), [{ path: "inventory/claim", body: { licenses } }]);
    assert.ok(person.messages().includes("Claim 1 license into Acme Hospitals?"));
    assert.doesNotMatch(JSON.stringify(person.asked), /7TQW/i);
  });

  it("of a license asks no mode where licenses are for one device each", async () => {
    person.answers = (asked) =>
      asked.choices.includes("Blue Harbor Retail")
        ? "Blue Harbor Retail"
        : answering("Z2K8-NX5R-9PBL")(asked);
    await vscode.commands.executeCommand("meraki.claimLicenses");
    const licenses = [{ key: "Z2K8-NX5R-9PBL" }];
    assert.deepEqual(await posts(), [{ path: "inventory/claim", body: { licenses } }]);
  });
});

describe("devices", () => {
  const person = inDemo();

  beforeEach(async () => {
    await allowPushes(person);
    await dashboard.clearRequests();
  });

  it("are added to a network, taken out of it, and released, each after a question", async () => {
    person.answers = answering("", ticked, spare);
    await vscode.commands.executeCommand("meraki.addDevicesToNetwork");
    person.answers = answering(spare, pasted);
    await vscode.commands.executeCommand("meraki.removeFromNetwork");
    await vscode.commands.executeCommand("meraki.releaseDevices");
    await vscode.commands.executeCommand("meraki.claimDevices");
    assert.deepEqual(await posts(), [
      { path: "devices/claim", body: { serials: [spare] } },
      { path: "devices/remove", body: { serial: spare } },
      { path: "inventory/release", body: { serials: [spare] } },
      { path: "inventory/claim", body: { serials: [spare] } },
    ]);
    assert.deepEqual(
      person.asked.filter(({ isModal }) => isModal).map(({ message }) => message),
      [
        "Add 1 device to Berlin?",
        "Remove 1 device from Berlin?",
        "Release 1 device from Acme Hospitals?",
        "Claim 1 device into Acme Hospitals?",
      ],
    );
  });

  const unconfirmed: [command: string, serial: string][] = [
    ["addDevicesToNetwork", "Q3AC-SPR2-7HDN"],
    ["claimDevices", "Q2XX-AAAA-BBBB"],
    ["releaseDevices", "Q3AC-SPR2-7HDN"],
  ];
  for (const [command, serial] of unconfirmed) {
    it(`stay where they are when ${command} is not confirmed, and the first button goes back`, async () => {
      const answers = answering(serial, pasted);
      person.answers = (asked) => (asked.isModal ? undefined : answers(asked));
      await vscode.commands.executeCommand(`meraki.${command}`);
      const buttons = person.asked.filter(({ isModal }) => isModal).map(({ choices }) => choices[0]);
      assert.deepEqual(buttons, ["Back to Devices"]);
      assert.deepEqual(await posts(), []);
    });
  }

  it("with a draft are not removed without a word of it", async () => {
    const { uri } = resourceAt("device", `/devices/${used}`);
    await draftOf(uri, /"notes": ".*?"/, '"notes": "Mine"');
    const answers = answering(used, pasted);
    person.answers = (asked) => (asked.isModal ? undefined : answers(asked));
    await vscode.commands.executeCommand("meraki.removeFromNetwork");
    const question = person.asked.find(({ isModal }) => isModal);
    assert.match(question?.detail ?? "", /1 draft cannot be pushed then/);
    assert.deepEqual(await posts(), []);
  });

  it("that are here already are not claimed again", async () => {
    let typed = 0;
    person.answers = (asked) =>
      asked.how === "input" && ++typed > 1 ? undefined : answering("Q3AC-SPR2-7HDN")(asked);
    await vscode.commands.executeCommand("meraki.claimDevices");
    assert.deepEqual(await posts(), []);
    assert.ok(person.asked.some(({ choices }) => choices.includes("$(circle-slash) Q3AC-SPR2-7HDN")));
  });
});
