import fs from "node:fs";
import path from "node:path";
import { endOnSignal } from "./endOnSignal.ts";
import { closeWorkbenches, installedExtensions, showOpenWorkbenches } from "./openWorkbench.ts";
import { createProfile, removeProfile } from "./profile.ts";
import { projectFolder } from "./project.ts";
import { reportFile, startReport } from "./reportFile.ts";
import { runMocha } from "./runMocha.ts";
import { suiteStatus } from "./suiteStatus.ts";
import { installVsix, packageVsix } from "./vsix.ts";

endOnSignal();
startReport("e2e");
await installExtension();
await runMocha({
  files: journeys(process.argv.slice(2)),
  reportFile: reportFile("e2e"),
  timeout: 120_000,
  afterFailure: (title) => showOpenWorkbenches(`failed-${title.replaceAll(/\W+/g, "-")}`),
  afterAll: closeWorkbenches,
});
process.exitCode = suiteStatus("e2e", 0);

/** Packages the extension as it is released, and installs that for every journey. */
async function installExtension(): Promise<void> {
  const profile = createProfile({}, { extensions: installedExtensions });
  try {
    await installVsix(await packageVsix(), profile);
  } finally {
    removeProfile(profile);
  }
}

/** The files of all journeys, or of those that are named by a part of their file name. */
function journeys(names: readonly string[]): string[] {
  return fs
    .globSync("test/e2e/**/*.test.ts", { cwd: projectFolder })
    .filter((file) => names.length === 0 || names.some((name) => path.basename(file).includes(name)))
    .sort()
    .map((file) => path.join(projectFolder, file));
}
