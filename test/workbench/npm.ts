import { cleanEnvironment } from "./cleanEnvironment.ts";
import { runQuietly } from "./program.ts";

/**
 * Runs `npm install` in a folder without any install script.
 * code-server's own script compiles modules that need system headers; running extensions needs none of them.
 */
export async function npmInstall(folder: string, ...args: string[]): Promise<void> {
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--package-lock", "--loglevel=error"];
  await runQuietly([...npmCommand(process.env), "install", ...args, ...quiet], {
    cwd: folder,
    env: npmEnvironment(process.env),
    shell: process.platform === "win32" && !npmScript(process.env),
  });
}

function npmCommand(environment: NodeJS.ProcessEnv): string[] {
  const script = npmScript(environment);
  return script ? [process.execPath, script] : ["npm"];
}

/** The npm that started us, if one did: the same one for everything. */
function npmScript(environment: NodeJS.ProcessEnv): string | undefined {
  const script = environment["npm_execpath"];
  return script && /npm-cli\.[cm]?js$/.test(script) ? script : undefined;
}

/** Keeps the person's npm settings (registry, proxy) and drops what describes the script that npm runs now. */
function npmEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = Object.entries(environment).filter(
    ([name]) => name.startsWith("npm_config_") && name !== "npm_config_local_prefix",
  );
  return cleanEnvironment(environment, Object.fromEntries(settings));
}
