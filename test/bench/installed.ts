import fs from "node:fs";
import path from "node:path";
import { installedExtensions } from "../workbench/openWorkbench.ts";
import { createProfile, removeProfile } from "../workbench/profile.ts";
import { vsixFile } from "../workbench/project.ts";
import { installVsix } from "../workbench/vsix.ts";

/** Installs the packaged extension, and nothing else, for every workbench that is opened from now on. */
export async function installPackage(): Promise<void> {
  const profile = createProfile({}, { extensions: installedExtensions });
  try {
    await installVsix(vsixFile, profile);
  } finally {
    removeProfile(profile);
  }
}

/** Installs the extension of a folder beside it, as it is. */
export function installFolder(folder: string): void {
  const { name, publisher, version } = JSON.parse(
    fs.readFileSync(path.join(folder, "package.json"), "utf8"),
  ) as Record<"name" | "publisher" | "version", string>;
  const relativeLocation = `${publisher}.${name}-${version}`;
  const target = path.join(installedExtensions, relativeLocation);
  fs.cpSync(folder, target, { recursive: true });
  const list = path.join(installedExtensions, "extensions.json");
  const installed = JSON.parse(fs.readFileSync(list, "utf8")) as unknown[];
  const location = { $mid: 1, path: target, scheme: "file" };
  const entry = { identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation };
  fs.writeFileSync(list, JSON.stringify([...installed, entry]));
}
