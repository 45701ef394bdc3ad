import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type Desk, openDesk } from "../host/support/desk.ts";
import { browserStorage } from "./browserStorage.ts";
import { openBrowser } from "./browser.ts";
import { developExtension } from "./developExtension.ts";
import { endOnSignal } from "./endOnSignal.ts";
import { hostLogLine } from "./hostLog.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { run } from "./program.ts";
import { outFolder, projectFolder } from "./project.ts";
import { reportFile, startReport } from "./reportFile.ts";
import { type Server, startServer } from "./server.ts";
import { quietSettings } from "./settings.ts";
import { suiteStatus } from "./suiteStatus.ts";

const limit = 420_000;

endOnSignal();
startReport("host");
await run([process.execPath, "esbuild.js"], { cwd: projectFolder });
await run([process.execPath, "esbuild.js", "--tests"], { cwd: projectFolder });
process.exitCode = suiteStatus("host", await runInHost());

/** Runs the host tests in the extension host of a browser's VS Code; answers the status that it named. */
async function runInHost(): Promise<number> {
  const profile = createProfile(quietSettings);
  const desk = await openDesk({ userData: profile.userData });
  try {
    return await runOnServer(profile, desk);
  } finally {
    await desk.stop();
    removeProfile(profile);
  }
}

async function runOnServer(profile: Profile, desk: Desk): Promise<number> {
  const tests = { ORG_EDITOR_REPORT: reportFile("host"), ORG_EDITOR_TESTS: process.argv[2] };
  const server = await startServer({ profile, environment: { ...desk.environment, ...tests } });
  try {
    return await runInBrowser(profile, server, desk);
  } finally {
    await server.stop();
  }
}

async function runInBrowser(profile: Profile, { host, url }: Server, desk: Desk): Promise<number> {
  const { page, close } = await openBrowser(profile, url);
  desk.showStorage(() => browserStorage(page));
  try {
    const tests = path.join(outFolder, "host", "index.js");
    await developExtension(page, { host, extension: projectFolder, tests });
    return await resultOf(page, url);
  } finally {
    await close();
  }
}

/** Opens the workbench and waits for the status that it ends its tests with. */
async function resultOf(page: Page, url: string): Promise<number> {
  const status = Promise.withResolvers<number>();
  await page.exposeFunction("codeAutomationExit", status.resolve);
  await page.exposeFunction("codeAutomationLog", (type: string, args: unknown[]) => {
    const line = hostLogLine(type, args);
    if (line !== undefined) console.log(line);
  });
  await page.goto(url);
  const late = new AbortController();
  const timeout = pause(limit, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
  const result = await Promise.race([status.promise, timeout]);
  late.abort();
  if (result !== undefined) return result;
  await page.screenshot({ path: path.join(outFolder, "screenshots", "host-timeout.png") });
  console.error(`The extension host named no result within ${limit / 1000} s`);
  return 1;
}
