import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** A folder that is there for each test of the calling `describe`, and removed after it. */
export function temporaryFolder(): { path: string } {
  const folder = { path: "" };
  beforeEach(() => {
    folder.path = fs.mkdtempSync(path.join(os.tmpdir(), "org-editor-unit-"));
  });
  afterEach(() => {
    fs.rmSync(folder.path, { recursive: true, force: true });
  });
  return folder;
}
