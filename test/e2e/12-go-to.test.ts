import assert from "node:assert/strict";
import { eventually } from "./support/eventually.ts";
import { type Journey, openDemo, startJourney, stopAfterFailure, writes } from "./support/journey.ts";

interface Device {
  readonly name: string | null;
  readonly serial: string;
  readonly mac: string;
}

const acme = "549236";

describe("anything is found by what is known of it", () => {
  let journey: Journey;
  let device: Device & { readonly name: string };

  before(async () => {
    journey = await startJourney({ simulator: { organizations: 12, networks: 1000, devices: 10_000 } });
    await openDemo(journey);
    const named = (await devices(journey)).findLast(({ name }) => name?.startsWith("sw-"));
    assert.ok(named?.name);
    device = { ...named, name: named.name };
  });

  after(() => journey.end());

  stopAfterFailure();

  /** The organizations that were asked for anything of theirs. */
  const asked = (): Set<string> =>
    new Set(journey.simulator.requests.flatMap(({ path }) => /organizations\/(\d+)\//.exec(path)?.[1] ?? []));

  it("by its MAC address in another notation, with the keyboard, and opens", async () => {
    const { quickInput, page, editors } = journey.workbench;
    journey.simulator.clearRequests();
    await quickInput.runCommandByKeyboard("Meraki: Focus on Organizations View");
    await page.keyboard.press("ControlOrMeta+K");
    await page.keyboard.press("g");
    await quickInput.titled("Go To");
    const [a, b, c] = device.mac.replaceAll(":", "").toUpperCase().match(/.{4}/g) ?? [];
    await page.keyboard.type(`${a}.${b}.${c}`);
    await quickInput.item(device.name).waitFor();
    await quickInput.item("Search 7 more organizations").waitFor();
    await journey.workbench.screenshot("12-1-mac");
    const [first] = await quickInput.items();
    assert.match(first ?? "", new RegExp(`${device.name}.*${device.mac}.*Device · DEMO › Acme Hospitals › `));
    assert.equal(asked().size, 5);
    await page.keyboard.press("Enter");
    await editors.editor(device.name).waitFor();
  });

  it("by its serial without dashes, with the mouse, and is shown in the tree below 10,000 others", async () => {
    const { quickInput, sideBar, page } = journey.workbench;
    await sideBar.viewAction("Go To…");
    await quickInput.titled("Go To");
    await quickInput.fill(device.serial.replaceAll("-", "").toLowerCase());
    await quickInput.item(device.name).hover();
    await quickInput.item(device.name).getByRole("button", { name: "Show in Tree" }).click();
    const row = sideBar.part.locator(".monaco-list-row.selected").filter({ hasText: device.name });
    await row.waitFor();
    await page.locator(".monaco-list-row.selected").first().waitFor();
    assert.match(
      (await sideBar.rows()).join("\n"),
      new RegExp(`^500 · .* – .*[\\s\\S]*^${device.name}`, "m"),
    );
    await journey.workbench.screenshot("12-2-revealed");
  });

  it("by name, and its id is copied with the keyboard", async () => {
    const { quickInput, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Go To…");
    await quickInput.titled("Go To");
    await page.keyboard.type(`${device.serial.slice(0, 9)}`);
    await quickInput.item(device.name).waitFor();
    await page.keyboard.press("ControlOrMeta+.");
    await quickInput.titled(device.name);
    await journey.workbench.screenshot("12-3-actions");
    await page.keyboard.type("copy id");
    await quickInput.item("Copy ID").waitFor();
    await page.keyboard.press("Enter");
    await quickInput.widget.waitFor({ state: "hidden" });
    await eventually(
      () => page.evaluate("navigator.clipboard.readText()"),
      (text) => text === device.serial,
    );
  });

  it("by its API path, below a network that nobody has opened", async () => {
    const { quickInput, editors, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("Meraki: Go To…");
    await quickInput.titled("Go To");
    await page.keyboard.type("/networks/L_646829496481000000/appliance/vlans/10");
    await quickInput.item("VLAN 10").waitFor();
    await page.keyboard.press("Enter");
    await editors.editor("VLAN%2010").waitFor();
  });

  it("first among what fits as well, in an order that VS Code leaves alone", async () => {
    const { quickInput } = journey.workbench;
    await quickInput.runCommand("Meraki: Go To…");
    await quickInput.titled("Go To");
    await quickInput.fill("berlin");
    await quickInput.item("Berlin Clinic").waitFor();
    const networks = (await quickInput.items()).filter((name) => name.includes("Network · "));
    const lengths = networks.map((name) => name.split(",")[0]?.length ?? 0);
    assert.equal(lengths[0], "Berlin".length);
    assert.deepEqual(
      lengths,
      lengths.toSorted((one, other) => one - other),
    );
    await journey.workbench.screenshot("12-4-order");
    await quickInput.cancel();
  });

  it("in organizations that are asked only when somebody wants it", async () => {
    const { quickInput } = journey.workbench;
    journey.simulator.clearRequests();
    await quickInput.runCommand("Meraki: Go To…");
    await quickInput.titled("Go To");
    await quickInput.fill("warehouse 12");
    await quickInput.item("Search 7 more organizations").waitFor();
    const before = asked().size;
    await quickInput.item("Search 7 more organizations").click();
    await eventually(
      () => asked().size,
      (size) => size >= before + 7,
    );
    await quickInput.item("Search 7 more organizations").waitFor({ state: "detached" });
    await quickInput.item(/Warehouse.*Customer 12/).waitFor();
    await journey.workbench.screenshot("12-5-all-organizations");
    await quickInput.cancel();
  });

  it("before anything is typed, where it was open or opened lately", async () => {
    const { quickInput } = journey.workbench;
    await quickInput.runCommand("Meraki: Go To…");
    await quickInput.titled("Go To");
    await quickInput.item(device.name).waitFor();
    const [first, second] = await quickInput.items();
    assert.match(first ?? "", /^Berlin · VLAN 10.*open/);
    assert.match(second ?? "", new RegExp(device.name));
    await journey.workbench.screenshot("12-6-recent");
    await quickInput.cancel();
    assert.deepEqual(writes(journey), []);
  });

  it("with the best hit active, also where that comes after others", async () => {
    const { quickInput, page } = journey.workbench;
    await quickInput.runCommandByKeyboard("View: Close All Editors");
    await journey.workbench.reload();
    await openDemo(journey);
    journey.simulator.fail({ path: /\/549236\/networks$/, delayMs: 3000 });
    await quickInput.runCommandByKeyboard("Meraki: Go To…");
    await quickInput.titled("Go To");
    await page.keyboard.type("bre");
    const active = quickInput.widget.locator(".monaco-list-row.focused");
    await active.filter({ hasText: "Blue Harbor Retail" }).waitFor();
    await active.filter({ hasText: /^Bremen/ }).waitFor();
    assert.match((await quickInput.items())[0] ?? "", /^Bremen/);
    await quickInput.cancel();
  });
});

async function devices({ simulator }: Journey): Promise<Device[]> {
  const url = `${simulator.baseUrl}/organizations/${acme}/devices?perPage=1000`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${simulator.key}` } });
  return (await answer.json()) as Device[];
}
