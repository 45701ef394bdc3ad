const leakingNames = new Set([
  "BROWSER",
  "HASHED_PASSWORD",
  "NODE_ENV",
  "NODE_OPTIONS",
  "ORG_EDITOR_SIMULATOR",
  "PASSWORD",
  "PORT",
]);
const leakingPrefix = /^(CODE_SERVER_|ELECTRON_|VSCODE_|npm_)/;

/**
 * The environment for a VS Code that knows nothing of the terminal or npm script that started it.
 * Inside a VS Code terminal `VSCODE_IPC_HOOK_CLI` would make code-server talk to that window instead of starting.
 */
export function cleanEnvironment(
  environment: NodeJS.ProcessEnv,
  extra: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([name]) => !leakingNames.has(name) && !leakingPrefix.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}
