import fs from "node:fs";
import path from "node:path";

const stampName = ".complete";

/**
 * Fills a folder once, however many processes ask at the same time.
 * Each asker fills a folder of its own and renames it into place; who comes second uses what is there.
 */
export async function installOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (isComplete(folder)) return folder;
  const parent = path.dirname(folder);
  fs.mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const own = fs.mkdtempSync(path.join(parent, `installing-${process.pid}-`));
  try {
    await fill(own);
    fs.writeFileSync(path.join(own, stampName), "");
    moveIntoPlace(own, folder);
  } finally {
    fs.rmSync(own, { recursive: true, force: true });
  }
  return folder;
}

const isComplete = (folder: string): boolean => fs.existsSync(path.join(folder, stampName));

function moveIntoPlace(own: string, folder: string): void {
  try {
    fs.renameSync(own, folder);
  } catch (error) {
    // Another process was faster, or an older one left a folder behind that it never completed.
    if (isComplete(folder)) return;
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(own, folder);
  }
}

/** Removes what installs left that were killed. */
function removeAbandoned(parent: string): void {
  for (const name of fs.readdirSync(parent)) {
    const owner = /^installing-(\d+)-/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner)))
      fs.rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
