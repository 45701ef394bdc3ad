import assert from "node:assert/strict";
import { eventually } from "./support/eventually.ts";
import {
  type Journey,
  lastBody,
  openDemo,
  startJourney,
  stopAfterFailure,
  writes,
} from "./support/journey.ts";

describe("Admins, networks and organizations", () => {
  let journey: Journey;

  before(async () => {
    journey = await startJourney();
  });
  after(() => journey.end());
  stopAfterFailure();

  it("makes a network step by step, and shows it in the tree", async () => {
    const { sideBar, quickInput, dialogs, page } = journey.workbench;
    await openDemo(journey);
    await sideBar.contextMenu(/Acme Hospitals/, "Create Network…");
    await dialogs.answer("Allow Pushes");
    await quickInput.titled("Create Network in Acme Hospitals (1/");
    await quickInput.fill("berlin");
    await quickInput.message.filter({ hasText: "There is a network Berlin already" }).waitFor();
    await quickInput.enter("Berlin Depot");
    await quickInput.toTick(/^Switch/).click();
    await quickInput.toTick(/^Wireless/).click();
    await journey.workbench.screenshot("create-network");
    await page.keyboard.press("Enter");
    await quickInput.titled("(3/");
    await quickInput.enter("Europe/Berlin");
    await quickInput.toTick("New tags").click();
    await page.keyboard.press("Enter");
    await quickInput.message.filter({ hasText: "separated by spaces" }).waitFor();
    await quickInput.enter("depot");
    await quickInput.toTick("depot").waitFor();
    await page.keyboard.press("Enter");
    await quickInput.titled("(5/6)");
    await quickInput.pick("Dashboard’s defaults");
    await quickInput.titled("(6/6)");
    await quickInput.enter("");
    assert.deepEqual(await dialogs.modalLines(), [
      "Create network Berlin Depot?",
      "Combined network: Switch, Wireless",
      "Time zone: Europe/Berlin",
      "Tags: depot",
      "To undo, delete the network.",
      "DEMO › Acme Hospitals",
    ]);
    assert.deepEqual(writes(journey), []);
    await dialogs.answer("Create Network");
    await sideBar.row(/^Berlin Depot/).waitFor();
    assert.deepEqual(writes(journey), ["POST /organizations/549236/networks"]);
  });

  it("renames it by a draft that is reviewed", async () => {
    const { sideBar, quickInput, dialogs, editors } = journey.workbench;
    await sideBar.contextMenu(/^Berlin Depot/, "Rename…");
    await quickInput.titled("Rename Network Berlin Depot");
    await quickInput.enter("Potsdam Depot");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.modal.waitFor();
    await dialogs.answer(
      (await dialogs.modalButtons()).find((button) => button.startsWith("Push")) ?? "Push",
    );
    await sideBar.row(/^Potsdam Depot/).waitFor();
    assert.equal((lastBody(journey) as { name: string }).name, "Potsdam Depot");
  });

  it("deletes it by keyboard, once its name was typed", async () => {
    const { sideBar, quickInput, dialogs, page } = journey.workbench;
    await sideBar.row(/^Potsdam Depot/).click();
    await quickInput.runCommandByKeyboard("Meraki: Delete Network");
    assert.equal(await dialogs.defaultButton(), "Keep It");
    assert.match(await dialogs.modalText(), /DEMO › Acme Hospitals › Potsdam Depot/);
    await journey.workbench.screenshot("delete-network");
    await dialogs.modal.getByRole("button", { name: "Delete Network…", exact: true }).focus();
    await page.keyboard.press("Enter");
    await quickInput.titled("delete network Potsdam Depot");
    const before = writes(journey).length;
    await quickInput.fill("Potsdam");
    await quickInput.message.filter({ hasText: "This is not Potsdam Depot" }).waitFor();
    assert.equal(writes(journey).length, before);
    await quickInput.enter("Potsdam Depot");
    await eventually(
      () => writes(journey).at(-1) ?? "",
      (last) => /^DELETE \/networks\/L_\d+$/.test(last),
    );
    await sideBar.row(/^Potsdam Depot/).waitFor({ state: "detached" });
  });

  it("adds an administrator for some networks and a tag", async () => {
    const { sideBar, quickInput, dialogs, page } = journey.workbench;
    await sideBar.contextMenu(/^Admins/, "Add Admin…");
    await quickInput.titled("(1/4)");
    await quickInput.enter("jane@acme-hospitals.example");
    await quickInput.titled("(2/4)");
    await quickInput.enter("Jane Doe");
    await quickInput.titled("(3/4)");
    await quickInput.pick(/^None/);
    await quickInput.titled("(4/4)");
    await quickInput.pick("Networks…");
    await quickInput.toTick("Berlin").click();
    await page.keyboard.press("Enter");
    await quickInput.pick(/^Read-only/);
    await quickInput.pick("Tags…");
    await quickInput.toTick("guest-wifi").click();
    await page.keyboard.press("Enter");
    await quickInput.pick(/^Guest ambassador/);
    await quickInput.item("Go on with this access").waitFor();
    await journey.workbench.screenshot("add-admin");
    await quickInput.pick("Go on with this access");
    assert.deepEqual(await dialogs.modalLines(), [
      "Add administrator Jane Doe?",
      "jane@acme-hospitals.example",
      "Organization: None",
      "Network: Berlin (Read-only)",
      "Tag: guest-wifi (Guest ambassador)",
      "Meraki sends an invitation to this address.",
      "To undo, remove the administrator.",
      "DEMO › Acme Hospitals",
    ]);
    await dialogs.answer("Add Admin");
    await sideBar.expand(/^Admins/);
    await sideBar.row(/^Jane Doe/).waitFor();
    assert.deepEqual(lastBody(journey), {
      email: "jane@acme-hospitals.example",
      name: "Jane Doe",
      orgAccess: "none",
      tags: [{ tag: "guest-wifi", access: "guest-ambassador" }],
      networks: [{ id: "L_646829496481000000", access: "read-only" }],
    });
  });

  it("changes the access by the same steps, as a draft", async () => {
    const { sideBar, quickInput, dialogs, editors } = journey.workbench;
    await sideBar.contextMenu(/^Jane Doe/, "Edit Access…");
    await quickInput.titled("Edit Access of Jane Doe to Acme Hospitals (1/2)");
    await quickInput.pick(/^None/);
    await quickInput.pick("Berlin");
    await quickInput.pick(/^Full/);
    await quickInput.pick("Go on with this access");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.modal.waitFor();
    await dialogs.answer(
      (await dialogs.modalButtons()).find((button) => button.startsWith("Push")) ?? "Push",
    );
    await eventually(
      () => writes(journey).at(-1) ?? "",
      (last) => last.startsWith("PUT "),
    );
    assert.deepEqual((lastBody(journey) as { networks: unknown }).networks, [
      { id: "L_646829496481000000", access: "full" },
    ]);
  });

  it("removes the administrator, and refuses what would leave nobody in charge or lose what is not empty", async () => {
    const { sideBar, quickInput, dialogs } = journey.workbench;
    await sideBar.contextMenu(/^Jane Doe/, "Remove Admin…");
    await dialogs.answer("Remove Admin…");
    await quickInput.enter("jane@acme-hospitals.example");
    await sideBar.row(/^Jane Doe/).waitFor({ state: "detached" });
    assert.match(writes(journey).at(-1) ?? "", /^DELETE .*\/admins\/\d+$/);

    await sideBar.contextMenu(/^Alex Morgan/, "Remove Admin…");
    assert.match(await dialogs.modalText(), /This is you/);
    await dialogs.answer("Keep It");

    const before = writes(journey).length;
    await sideBar.contextMenu(/^Acme Hospitals/, "Delete Organization…");
    const text = await dialogs.modalText();
    assert.match(text, /cannot be deleted/);
    assert.match(text, /12 networks: /);
    await journey.workbench.screenshot("delete-organization");
    await journey.workbench.page.keyboard.press("Escape");
    assert.equal(writes(journey).length, before);
  });

  it("makes an organization by keyboard, renames it, and deletes it while it is empty", async () => {
    const { sideBar, quickInput, dialogs, editors, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Create Organization");
    await quickInput.titled("Create Organization over DEMO");
    await quickInput.enter("Zebra Clinics");
    assert.match(await dialogs.modalText(), /You become its only administrator, with full access/);
    await page.keyboard.press("Enter");
    await sideBar.row(/^Zebra Clinics/).click();
    await page.keyboard.press("F2");
    await quickInput.titled("Rename Organization Zebra Clinics");
    await quickInput.enter("Yak Clinics");
    await editors.titleAction("Push to Dashboard").click();
    await dialogs.answer("Push");
    await sideBar.row(/^Yak Clinics/).waitFor();

    await sideBar.contextMenu(/^Yak Clinics/, "Delete Organization…");
    await dialogs.answer("Delete Organization…");
    await quickInput.enter("Yak Clinics");
    await sideBar.row(/^Yak Clinics/).waitFor({ state: "detached" });
    assert.match(writes(journey).at(-1) ?? "", /^DELETE \/organizations\/\d+$/);
  });
});
