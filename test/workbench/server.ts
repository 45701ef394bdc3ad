import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cleanEnvironment } from "./cleanEnvironment.ts";
import { ensureCodeServer } from "./codeServer.ts";
import { freePort } from "./freePort.ts";
import { startGroup } from "./processGroup.ts";
import type { Profile } from "./profile.ts";

/**
 * What a server is started with. Without a `password` anybody on this machine may open it; with the same `port`
 * and profile as before, a browser finds its secrets again. `environment` reaches the extension host.
 */
export type ServerOptions = {
  profile: Profile;
  port?: number | undefined;
  password?: string | undefined;
  environment?: NodeJS.ProcessEnv | undefined;
};

/** A VS Code that serves its workbench on 127.0.0.1. `ended` resolves when its process is gone. */
export type Server = { url: string; host: string; port: number; ended: Promise<void>; stop(): Promise<void> };

const startLimit = 30_000;

/** Starts code-server on the loopback interface and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, entry } = await ensureCodeServer();
  const port = options.port ?? (await freePort());
  const host = `127.0.0.1:${port}`;
  const logFile = path.join(options.profile.root, "server.log");
  const log = fs.openSync(logFile, "a");
  const group = startGroup(node, [entry, ...serverFlags(options, host)], {
    env: serverEnvironment(options),
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  const server = { url: `http://${host}/`, host, port, ended: group.ended, stop: group.stop };
  await untilHealthy(server, group.child, logFile);
  return server;
}

/** What every call of code-server needs, so that it touches no folder but the profile's. */
export function profileFlags(profile: Profile): string[] {
  const config = path.join(profile.root, "code-server.yaml");
  fs.writeFileSync(config, "");
  return ["--config", config, "--user-data-dir", profile.userData, "--extensions-dir", profile.extensions];
}

function serverFlags({ profile, password }: ServerOptions, host: string): string[] {
  return [
    ...profileFlags(profile),
    `--bind-addr=${host}`,
    `--auth=${password ? "password" : "none"}`,
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--disable-getting-started-override",
    "--disable-proxy",
    "--ignore-last-opened",
    profile.workspace,
  ];
}

/** Without a gallery the workbench asks no server for extensions. */
function serverEnvironment({ environment, password }: ServerOptions): NodeJS.ProcessEnv {
  const access = password ? { PASSWORD: password } : {};
  return cleanEnvironment(process.env, { EXTENSIONS_GALLERY: "{}", ...access, ...environment });
}

async function untilHealthy(server: Server, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + startLimit;
  while (!(await isHealthy(server.url))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await pause(100);
      continue;
    }
    await server.stop();
    throw new Error(`code-server did not start:\n${fs.readFileSync(logFile, "utf8").slice(-3000)}`);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
}
