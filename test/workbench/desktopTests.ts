import path from "node:path";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { type Desk, openDesk } from "../host/support/desk.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { cleanEnvironment } from "./cleanEnvironment.ts";
import { createProfile, type Profile, removeProfile } from "./profile.ts";
import { quietSettings } from "./settings.ts";

/** Tests for a desktop VS Code. Without an `executable` the stable release is downloaded into the cache folder. */
export type DesktopTests = {
  executable: string | undefined;
  extension: string;
  tests: string;
  reportFile: string;
};

/** Runs tests in the extension host of a desktop VS Code with a profile of its own; answers its exit status. */
export async function runDesktopTests(tests: DesktopTests): Promise<number> {
  const profile = createProfile(quietSettings);
  const desk = await openDesk({ userData: profile.userData });
  try {
    return await runTests(launchOptions(tests, profile, desk));
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    await desk.stop();
    removeProfile(profile);
  }
}

function launchOptions(
  { executable, extension, tests, reportFile }: DesktopTests,
  profile: Profile,
  { environment }: Desk,
) {
  return {
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    cachePath: path.join(cacheFolder(), "desktop"),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: { ...withoutLeaks(process.env), ...environment, ORG_EDITOR_REPORT: reportFile },
    launchArgs: [
      profile.workspace,
      `--user-data-dir=${profile.userData}`,
      `--extensions-dir=${profile.extensions}`,
      "--disable-extensions",
    ],
  };
}

/** The launcher adds to our environment and cannot take away; a variable that is `undefined` is not passed on. */
function withoutLeaks(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = cleanEnvironment(environment);
  return Object.fromEntries(Object.keys(environment).map((name) => [name, kept[name]]));
}
