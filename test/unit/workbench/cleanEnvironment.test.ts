import assert from "node:assert/strict";
import { cleanEnvironment } from "../../workbench/cleanEnvironment.ts";

describe("the environment of a VS Code that we start", () => {
  const leaks = {
    VSCODE_IPC_HOOK_CLI: "/run/vscode.sock",
    CODE_SERVER_PARENT_PID: "1",
    ELECTRON_RUN_AS_NODE: "1",
    npm_lifecycle_event: "test",
    NODE_OPTIONS: "--inspect",
    PASSWORD: "of something else",
    PORT: "8080",
    ORG_EDITOR_SIMULATOR: "{}",
  };

  it("knows nothing of the VS Code or npm script around us", () => {
    assert.deepEqual(cleanEnvironment(leaks), {});
  });

  it("keeps what is the person's own", () => {
    const own = { PATH: "/bin", HOME: "/home/ada", HTTPS_PROXY: "http://proxy:3128" };
    assert.deepEqual(cleanEnvironment({ ...own, ...leaks }), own);
  });

  it("carries what we add, also under a name that is dropped", () => {
    assert.deepEqual(cleanEnvironment(leaks, { PASSWORD: "ours" }), { PASSWORD: "ours" });
  });
});
