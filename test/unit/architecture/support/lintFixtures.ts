import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectFolder } from "../../../workbench/project.ts";

/** Source texts by their path in a project, such as `src/api/a.ts`. */
export type Fixtures = Readonly<Record<string, string>>;

/**
 * Lints made-up files by this project's own rules: the rules that each file breaks, sorted, by its path.
 * The files lie in a folder outside of the project, because what is ignored there is not linted.
 */
export function lintFixtures(fixtures: Fixtures): ReadonlyMap<string, readonly string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "org-editor-lint-"));
  try {
    for (const name of [".oxlintrc.json", "tsconfig.json"])
      fs.copyFileSync(path.join(projectFolder, name), path.join(folder, name));
    fs.symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"), "junction");
    for (const [file, text] of Object.entries(fixtures)) write(path.join(folder, file), text);
    return brokenRules(lint(folder), Object.keys(fixtures));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

type Report = {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
  readonly number_of_files: number;
};

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function lint(folder: string): Report {
  const program = path.join(projectFolder, "node_modules", "oxlint", "bin", "oxlint");
  const flags = ["--type-aware", "--tsconfig", "tsconfig.json", "--format", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...flags], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout.startsWith("{")) throw new Error(`The linter reported nothing:\n${stdout}${stderr}`);
  return JSON.parse(stdout) as Report;
}

function brokenRules(report: Report, files: readonly string[]): Map<string, readonly string[]> {
  if (report.number_of_files !== files.length)
    throw new Error(`${report.number_of_files} of ${files.length} files were linted`);
  return new Map(
    files.map((file) => {
      const found = report.diagnostics.filter(
        ({ filename }) => path.normalize(filename) === path.normalize(file),
      );
      return [file, [...new Set(found.map(({ code }) => code))].sort()];
    }),
  );
}
