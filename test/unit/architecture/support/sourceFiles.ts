import fs from "node:fs";
import path from "node:path";
import { transform } from "esbuild";
import { projectFolder } from "../../../workbench/project.ts";

/** A file of the extension. */
export interface SourceFile {
  /** `src/api/client.ts` */
  readonly file: string;
  readonly text: string;
  /** What is left without types and comments: what runs. */
  readonly code: string;
}

let read: Promise<readonly SourceFile[]> | undefined;

/** Every source file, read once. */
export function sourceFiles(): Promise<readonly SourceFile[]> {
  read ??= Promise.all(
    fs
      .globSync("src/**/*.ts", { cwd: projectFolder })
      .map((file) => file.split(path.sep).join("/"))
      .sort()
      .map(readSource),
  );
  return read;
}

/** The files whose code matches, those under `except` left out. */
export async function filesWith(pattern: RegExp, except: readonly string[] = []): Promise<string[]> {
  const files = await sourceFiles();
  return files
    .filter(({ file, code }) => pattern.test(code) && !except.some((start) => file.startsWith(start)))
    .map(({ file }) => file);
}

async function readSource(file: string): Promise<SourceFile> {
  const text = fs.readFileSync(path.join(projectFolder, file), "utf8");
  const { code } = await transform(text, {
    loader: "ts",
    format: "esm",
    target: "esnext",
    legalComments: "none",
  });
  return { file, text, code };
}
