import fs from "node:fs/promises";
import path from "node:path";
import { readDraft, type Draft } from "../../../src/documents/draftFile.ts";
import { DraftFolder, fileName } from "../../../src/documents/draftFolder.ts";
import { refKey, type Ref } from "../../../src/catalog/ref.ts";
import { desk } from "./dashboard.ts";

/** Where VS Code lets the extension keep its files. */
export const storageFolder = path.join(
  desk.userData,
  "User",
  "globalStorage",
  "org-editor.org-editor-for-meraki",
);

export const draftsFolder = path.join(storageFolder, "drafts");

/** The drafts as any other window of this installation finds them on disk. */
export const otherWindow = new DraftFolder(draftsFolder);

/** What is stored of a resource; undefined where there is nothing. */
export async function storedDraft(ref: Ref): Promise<Draft | undefined> {
  return otherWindow.read(refKey(ref));
}

/** The file of a resource's draft. */
export function draftFile(ref: Ref): string {
  return path.join(draftsFolder, fileName(refKey(ref)));
}

/** Every draft there is. */
export async function storedDrafts(): Promise<readonly Draft[]> {
  const names = await fs.readdir(draftsFolder);
  const contents = await Promise.all(names.map((name) => fs.readFile(path.join(draftsFolder, name), "utf8")));
  return contents.flatMap((content) => readDraft(content) ?? []);
}

/** Files below a folder whose bytes hold a text, by path. */
export async function filesHolding(folder: string, text: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const content = await fs.readFile(file).catch(() => Buffer.alloc(0));
    if (content.includes(text)) found.push(path.relative(folder, file));
  }
  return found;
}
