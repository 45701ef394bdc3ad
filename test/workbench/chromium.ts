import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "./cacheFolder.ts";
import { findChromium } from "./findChromium.ts";
import { findNode } from "./findNode.ts";
import { installOnce } from "./installOnce.ts";
import { npmInstall } from "./npm.ts";
import { runQuietly } from "./program.ts";
import { withProgress } from "./progress.ts";
import { chromiumPackageVersion } from "./versions.ts";

/** A browser to start: its program and the environment it needs. */
export type Chromium = { executablePath: string; env: Record<string, string> };

/** The browser of this machine, else the one that an npm package carries. Rejects where neither is to be had. */
export async function ensureChromium(): Promise<Chromium> {
  const installed = findChromium();
  if (installed) return { executablePath: installed, env: plain(process.env) };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser found. Install Chromium, Chrome or Edge, or name one in CHROME_PATH.");
  }
  const folder = path.join(cacheFolder(), `chromium-${chromiumPackageVersion}`);
  await installOnce(folder, (own) =>
    withProgress(`Fetching Chromium ${chromiumPackageVersion} (70 MB, once)`, () => install(own)),
  );
  return packagedChromium(folder);
}

const archives = ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"];

/** The package unpacks into the temporary folder, so this folder is made the temporary one. */
async function install(folder: string): Promise<void> {
  const dependencies = { "@sparticuz/chromium": chromiumPackageVersion };
  const manifest = { private: true, type: "module", dependencies };
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  await npmInstall(folder);
  const files = archives.map((name) => path.join(folder, "node_modules/@sparticuz/chromium/bin", name));
  const script = `import { inflate } from "@sparticuz/chromium";
    for (const file of ${JSON.stringify(files)}) await inflate(file);`;
  await runQuietly([findNode(), "--input-type=module", "--eval", script], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
  });
}

/** The package's own libraries and fonts are used only where the machine lacks them. */
async function packagedChromium(folder: string): Promise<Chromium> {
  const executablePath = path.join(folder, "chromium");
  const env = plain(process.env);
  if (await lacksLibraries(executablePath)) {
    env["LD_LIBRARY_PATH"] = [path.join(folder, "al2023", "lib"), env["LD_LIBRARY_PATH"]]
      .filter(Boolean)
      .join(":");
  }
  if (!fs.existsSync("/etc/fonts/fonts.conf")) env["FONTCONFIG_FILE"] = writeFontConfiguration(folder);
  return { executablePath, env };
}

/** The package's own configuration looks in folders of the cloud that it was made for: no text would be drawn. */
function writeFontConfiguration(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const fonts = path.join(folder, "fonts", "fonts");
  const cache = path.join(folder, "fonts-cache");
  const lines = [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  ];
  fs.writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

async function lacksLibraries(program: string): Promise<boolean> {
  return runQuietly(["ldd", program]).then(
    (libraries) => libraries.includes("not found"),
    () => true,
  );
}

function plain(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
