import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { developExtension } from "./developExtension.ts";
import { endOnSignal } from "./endOnSignal.ts";
import { hostLogLine } from "./hostLog.ts";
import { createProfile, removeProfile } from "./profile.ts";
import { run } from "./program.ts";
import { outFolder, projectFolder } from "./project.ts";
import { reportFile, startReport } from "./reportFile.ts";
import { startServer } from "./server.ts";
import { quietSettings } from "./settings.ts";

const limit = 180_000;

endOnSignal();
startReport("host");
await run([process.execPath, "esbuild.js"], { cwd: projectFolder });
await run([process.execPath, "esbuild.js", "--tests"], { cwd: projectFolder });
process.exitCode = await runInHost();

/** Runs the host tests in the extension host of a browser's VS Code; 0 when all passed. */
async function runInHost(): Promise<number> {
  const profile = createProfile(quietSettings);
  try {
    const environment = { ORG_EDITOR_REPORT: reportFile("host") };
    const server = await startServer({ profile, environment });
    const browser = await openBrowser(profile, server.url);
    try {
      await developExtension(browser.page, {
        host: server.host,
        extension: projectFolder,
        tests: path.join(outFolder, "host", "index.js"),
      });
      return await resultOf(browser.page, server.url);
    } finally {
      await browser.close();
      await server.stop();
    }
  } finally {
    removeProfile(profile);
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
