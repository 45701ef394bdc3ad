import path from "node:path";
import { type Browser, openBrowser } from "./browser.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { outFolder } from "./project.ts";
import { type Server, startServer } from "./server.ts";
import { quietSettings } from "./settings.ts";
import { type SimulatorAccess, simulatorEnvironment } from "./simulator.ts";
import { Workbench } from "./workbench.ts";

/** What a test opens: the simulated Dashboard that the extension is told of, and settings beside the quiet ones. */
export type WorkbenchOptions = {
  simulator?: SimulatorAccess | undefined;
  settings?: Readonly<Record<string, unknown>>;
  /** What its processes find in their environment beside that. */
  environment?: NodeJS.ProcessEnv;
};

/** A window that its test owns. `restart` ends VS Code and its browser and starts them on the same profile and port. */
export type OpenedWorkbench = Workbench & {
  /** The folders that it writes to. */
  readonly profile: Profile;
  restart(): Promise<OpenedWorkbench>;
  close(): Promise<void>;
};

/** Where the end-to-end runner has installed the packaged extension. */
export const installedExtensions = path.join(outFolder, "e2e", "extensions");

/** Otherwise the extension host of before a reload lives on beside the new one, for hours. */
const forgetful = { CODE_SERVER_RECONNECTION_GRACE_TIME: "2" };

type Running = { server: Server; browser: Browser };
const opened = new Map<Workbench, () => Promise<void>>();

/** Opens a fresh VS Code with the packaged extension in it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenedWorkbench> {
  const profile = createProfile(
    { ...quietSettings, ...options.settings },
    { extensions: installedExtensions },
  );
  try {
    return await start(profile, options);
  } catch (error) {
    removeProfile(profile);
    throw error;
  }
}

/** A picture of every window that is open, and its words for who has only the log: for a test that has just failed. */
export async function showOpenWorkbenches(name: string): Promise<void> {
  for (const [index, workbench] of [...opened.keys()].entries()) {
    await workbench.screenshot(`${name}-${index + 1}`);
    console.log(`      window ${index + 1}:\n${await workbench.words()}`);
  }
}

/** Closes what tests have left open. */
export async function closeWorkbenches(): Promise<void> {
  for (const close of opened.values()) await close();
}

async function start(profile: Profile, options: WorkbenchOptions, port?: number): Promise<OpenedWorkbench> {
  const environment = { ...simulatorEnvironment(options.simulator), ...forgetful, ...options.environment };
  const server = await startServer({ profile, port, environment });
  const browser = await openBrowser(profile, server.url).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const workbench = new Workbench(browser.page);
  const close = async (): Promise<void> => {
    await end(workbench, { server, browser });
    removeProfile(profile);
  };
  opened.set(workbench, close);
  await browser.page.goto(server.url);
  await workbench.ready();
  const restart = async (): Promise<OpenedWorkbench> => {
    // A browser that is closed takes the last moments of VS Code's own state with it; a reload puts them away first.
    await workbench.reload();
    await end(workbench, { server, browser });
    return start(profile, options, server.port);
  };
  return Object.assign(workbench, { profile, restart, close });
}

async function end(workbench: Workbench, { server, browser }: Running): Promise<void> {
  opened.delete(workbench);
  await browser.close();
  await server.stop();
}
