import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The folders of one VS Code: its settings and storage, its extensions, its browser's profile, what it opens. */
export type Profile = {
  root: string;
  userData: string;
  extensions: string;
  browser: string;
  workspace: string;
};

/** Makes the folders of a VS Code that nobody has used. `extensions` may be a folder that others share. */
export function createProfile(
  settings: Readonly<Record<string, unknown>>,
  { parent = os.tmpdir(), extensions }: { parent?: string; extensions?: string | undefined } = {},
): Profile {
  fs.mkdirSync(parent, { recursive: true });
  const root = fs.mkdtempSync(path.join(parent, "org-editor-"));
  const profile = {
    root,
    userData: path.join(root, "user-data"),
    extensions: extensions ?? path.join(root, "extensions"),
    browser: path.join(root, "browser"),
    workspace: path.join(root, "workspace"),
  };
  for (const folder of Object.values(profile)) fs.mkdirSync(folder, { recursive: true });
  writeSettings(profile, settings);
  return profile;
}

/** Writes the user's settings.json. */
export function writeSettings(profile: Profile, settings: Readonly<Record<string, unknown>>): void {
  const folder = path.join(profile.userData, "User");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings, null, 2));
}

/** Removes the folders; shared extensions stay. */
export function removeProfile(profile: Profile): void {
  fs.rmSync(profile.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
