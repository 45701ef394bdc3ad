import { randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Simulator, startSimulator } from "../../src/simulator/simulator.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { findDesktop } from "./findDesktop.ts";
import { openAddress } from "./openAddress.ts";
import { openDesktop } from "./openDesktop.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { run } from "./program.ts";
import { projectFolder } from "./project.ts";
import { startServer } from "./server.ts";
import { demoSettings } from "./settings.ts";
import { simulatorEnvironment } from "./simulator.ts";
import { faultHint } from "./simulatorControl.ts";
import { installVsix, packageVsix } from "./vsix.ts";

/** A VS Code that a person tries the extension in. */
type Started = { ended: Promise<void>; stop(): Promise<void> | void };

const interruption = interrupted();
const simulator = await startSimulator(wantedSize());
const profile = createProfile(demoSettings, { parent: path.join(cacheFolder(), "start") });
try {
  const desktop = findDesktop();
  const started = await (desktop
    ? startDesktop(desktop, profile, simulator)
    : startBrowser(profile, simulator));
  await Promise.race([started.ended, interruption]);
  await started.stop();
  await started.ended;
} finally {
  await simulator.stop();
  removeProfile(profile);
}
process.exit();

function wantedSize(): { organizations?: number; networks?: number; devices?: number } {
  const count = { type: "string" } as const;
  const { values } = parseArgs({ options: { organizations: count, networks: count, devices: count } });
  const wanted = Object.entries(values).map(([name, text]) => [name, countOf(name, text)] as const);
  return Object.fromEntries(wanted);
}

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--${name} wants a number from 1, not "${text}"`);
  return count;
}

async function startDesktop(executable: string, own: Profile, dashboard: Simulator): Promise<Started> {
  await run([process.execPath, "esbuild.js"], { cwd: projectFolder });
  console.log(`Opening ${executable}. Close its window, or press Ctrl+C here, to end the demo.`);
  console.log(faultHint(dashboard));
  return openDesktop(executable, projectFolder, own, simulatorEnvironment(dashboard));
}

async function startBrowser(own: Profile, dashboard: Simulator): Promise<Started> {
  await installVsix(await packageVsix(), own);
  const password = randomBytes(9).toString("base64url");
  const server = await startServer({ profile: own, password, environment: simulatorEnvironment(dashboard) });
  console.log(`\nVS Code with Org Editor for Meraki:\n\n  ${server.url}\n  password: ${password}\n`);
  console.log("Ctrl+C ends it and the simulated Dashboard.");
  console.log(faultHint(dashboard));
  openAddress(server.url);
  return server;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
