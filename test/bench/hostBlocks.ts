import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type OpenedWorkbench, openWorkbench } from "../workbench/openWorkbench.ts";
import { withSimulator } from "../unit/views/support/simulated.ts";
import { installFolder, installPackage } from "./installed.ts";
import type { Measure } from "./measure.ts";

const size = { organizations: 300, networks: 1000, devices: 10_000 };

/**
 * `act.maxBlockMs`: how long the extension host of a real workbench was held up at most while somebody walked through
 * the tree, searched for something, went there and edited it. The packaged extension, 300 organizations, one of them
 * with 1,000 networks and 10,000 devices.
 */
export const measureHostBlocks: Measure = () =>
  withSimulator(size, async (simulator) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "org-editor-blocks-"));
    const file = path.join(folder, "blocks.json");
    try {
      await installPackage();
      installFolder(path.join(import.meta.dirname, "watcher"));
      const environment = { ORG_EDITOR_BLOCKS: file };
      const workbench = await openWorkbench({ simulator, environment });
      await showDemo(workbench);
      await longestBlock(file);
      await walk(workbench);
      return [{ name: "act.maxBlockMs", value: await longestBlock(file) }];
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });

/** Activation has figures of its own: the walk begins when the extension is there. */
async function showDemo({ sideBar }: OpenedWorkbench): Promise<void> {
  await sideBar.open("Meraki");
  await sideBar.welcomeButton("Open Demo Organization").click();
  await sideBar.row(/Acme Hospitals/).waitFor();
}

async function walk(workbench: OpenedWorkbench): Promise<void> {
  const { sideBar, editors, quickInput, page } = workbench;
  await sideBar.expand(/Acme Hospitals/, /^Devices/, /^500 · ap-/);
  await sideBar.expand(/^Networks/, /^500 · Berlin/, /^Berlin/, /Appliance/, /VLANs/);
  await sideBar.row(/10 Staff/).click();
  await editors.editor("10%20Staff").waitFor();
  await editors.edit("10%20Staff", (text) => text.replace('"Staff"', '"Staff 2"'));
  await page.keyboard.press("ControlOrMeta+S");
  await editors.diffText("Review Berlin · 10 Staff");
  await quickInput.runCommand("Meraki: Filter Tree…");
  await quickInput.titled("Filter the tree");
  await quickInput.fill("Zurich");
  await quickInput.titled("networks and devices named “Zurich”");
  await page.keyboard.press("Enter");
  await sideBar.row(/^Filtered: “Zurich”/).waitFor();
  await quickInput.runCommand("Meraki: Clear Filter");
  await sideBar.row(/^500 · Berlin/).waitFor();
  await quickInput.runCommand("Meraki: Go To…");
  await quickInput.titled("Go To");
  for (const text of ["ap-zur", "cc:03:d9", "mx lisbon", "#ward"]) {
    await quickInput.fill("");
    await page.keyboard.type(text, { delay: 60 });
    await quickInput.item(/^(?!Nothing)/).waitFor();
  }
  await quickInput.fill("sw-ber-02");
  await quickInput.item("sw-ber-02").click();
  await editors.editor("sw-ber-02").waitFor();
}

type Reading = { readonly pid: number; readonly readings: number; readonly maxMs: number };

/** The longest block since it was asked for last, in milliseconds. */
async function longestBlock(file: string): Promise<number> {
  const { pid, readings } = read(file);
  process.kill(pid, "SIGUSR2");
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(50);
    const now = read(file);
    if (now.readings > readings) return now.maxMs;
  }
  throw new Error("The extension host does not say how long it was held up");
}

function read(file: string): Reading {
  return JSON.parse(fs.readFileSync(file, "utf8")) as Reading;
}
