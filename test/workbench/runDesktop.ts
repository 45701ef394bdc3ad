import path from "node:path";
import { runDesktopTests } from "./desktopTests.ts";
import { endOnSignal } from "./endOnSignal.ts";
import { run } from "./program.ts";
import { outFolder, projectFolder } from "./project.ts";
import { reportFile, startReport } from "./reportFile.ts";
import { suiteStatus } from "./suiteStatus.ts";

endOnSignal();
startReport("desktop");
await run([process.execPath, "esbuild.js"], { cwd: projectFolder });
await run([process.execPath, "esbuild.js", "--tests"], { cwd: projectFolder });
const status = await runDesktopTests({
  executable: process.env["VSCODE_EXECUTABLE"],
  extension: projectFolder,
  tests: path.join(outFolder, "host", "index.js"),
  reportFile: reportFile("desktop"),
});
process.exitCode = suiteStatus("desktop", status);
