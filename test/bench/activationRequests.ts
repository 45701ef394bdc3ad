import { setTimeout as pause } from "node:timers/promises";
import type { Simulator } from "../../src/simulator/simulator.ts";
import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";
import { installPackage } from "./installed.ts";
import type { Measure } from "./measure.ts";
import { withSimulator } from "../unit/views/support/simulated.ts";

/** So long nothing may happen after activation, until the host counts as idle. */
const quietMs = 5000;

/** `activation.requests`: what the packaged extension asks of a stored connection's Dashboard before anybody looks. */
export const measureActivationRequests: Measure = async () => {
  await installPackage();
  return withSimulator({}, async (simulator) => {
    const first = await openWorkbench({ simulator });
    await addConnection(first, simulator.key);
    await first.sideBar.open("Explorer");
    simulator.clearRequests();
    const workbench = await first.restart();
    await activated(workbench);
    await pause(quietMs);
    const requests = simulator.requests.length;
    await proveConnected(workbench, simulator);
    await workbench.close();
    return [{ name: "activation.requests", value: requests }];
  });
};

async function addConnection({ quickInput, sideBar }: OpenedWorkbench, key: string): Promise<void> {
  await sideBar.open("Meraki");
  await sideBar.welcomeButton("Add Connection").click();
  await quickInput.pick("Simulated Dashboard");
  await quickInput.titled(/API key/);
  await quickInput.enter(key);
  await quickInput.titled(/label/);
  await quickInput.enter("BENCH");
  await sideBar.row(/Acme Hospitals/).waitFor();
}

/** VS Code itself says when it has activated an extension. Some versions show that in a box over the window. */
async function activated({ page, quickInput }: OpenedWorkbench): Promise<void> {
  await quickInput.runCommand("Developer: Show Running Extensions");
  const editor = page.locator(".runtime-extensions-editor");
  const row = editor.locator(".monaco-list-row").filter({ hasText: "Org Editor for Meraki" });
  await row.getByText(/Activation:/).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".monaco-modal-editor-block").waitFor({ state: "hidden" });
}

/** Otherwise nothing would have been counted because there was nobody to ask. */
async function proveConnected({ sideBar }: OpenedWorkbench, simulator: Simulator): Promise<void> {
  await sideBar.open("Meraki");
  await sideBar.row(/Acme Hospitals/).waitFor();
  if (simulator.requests.length === 0) throw new Error("The view was shown without a request");
}
