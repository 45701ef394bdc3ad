import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "./project.ts";
import { reportFile, startReport } from "./reportFile.ts";
import { runMocha } from "./runMocha.ts";
import { suiteStatus } from "./suiteStatus.ts";

startReport("unit");
const files = fs.globSync("test/unit/**/*.test.ts", { cwd: projectFolder }).sort();
await runMocha({
  files: files.map((file) => path.join(projectFolder, file)),
  reportFile: reportFile("unit"),
  timeout: 10_000,
});
process.exitCode = suiteStatus("unit", 0);
