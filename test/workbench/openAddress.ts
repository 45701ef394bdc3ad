import { spawn } from "node:child_process";

/** Shows an address in the person's browser where there is a display; answers whether it tried. */
export function openAddress(address: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const command = browserCommand(process.platform, environment);
  if (!command) return false;
  const [program, ...args] = command;
  spawn(program, [...args, address], { stdio: "ignore", detached: true })
    .once("error", () => undefined)
    .unref();
  return true;
}

/** What opens an address on a platform, or `undefined` where nobody would see it. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}
