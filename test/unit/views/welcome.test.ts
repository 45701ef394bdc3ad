import assert from "node:assert/strict";
import { Welcome, type WelcomeState } from "../../../src/views/welcome.ts";

describe("What stands where the tree has nothing to show", () => {
  let shown: WelcomeState[];
  let connections: number;
  let starting: boolean;
  let welcome: Welcome;

  const begin = (options: { connections?: number; isRestored?: boolean } = {}): void => {
    connections = options.connections ?? 0;
    welcome = new Welcome(
      {
        hasConnections: () => connections > 0,
        demoIsStarting: () => starting,
        show: async (state) => void shown.push(state),
      },
      options.isRestored ?? false,
    );
  };

  beforeEach(() => {
    shown = [];
    starting = false;
  });
  afterEach(() => welcome.dispose());

  it("is the way to a first connection", () => {
    begin();
    assert.deepEqual(shown, ["noConnections"]);
  });

  it("is nothing while the organizations of a connection are read, then what became of them", async () => {
    begin({ connections: 1 });
    await welcome.settle("keyRefused");
    await welcome.settle("rows");
    assert.deepEqual(shown, ["reading", "keyRefused", "rows"]);
  });

  it("says that the demo opens, and never asks for a connection meanwhile", async () => {
    begin();
    starting = true;
    welcome.follow();
    await welcome.settle("noConnections");
    starting = false;
    connections = 1;
    welcome.follow();
    await welcome.settle("rows");
    assert.deepEqual(shown, ["noConnections", "opening", "reading", "rows"]);
  });

  it("asks for a connection again where the demo did not open", () => {
    begin();
    starting = true;
    welcome.follow();
    starting = false;
    welcome.follow();
    assert.deepEqual(shown, ["noConnections", "opening", "noConnections"]);
  });

  it("says so from the beginning where a tab of the demo is brought back", async () => {
    begin({ isRestored: true });
    await welcome.settle("noConnections");
    starting = true;
    welcome.follow();
    connections = 1;
    starting = false;
    welcome.follow();
    await welcome.settle("rows");
    assert.deepEqual(shown, ["opening", "reading", "rows"]);
  });

  it("follows when the last connection is removed, whatever comes late from it", async () => {
    begin({ connections: 1 });
    await welcome.settle("rows");
    connections = 0;
    welcome.follow();
    await welcome.settle("offline");
    assert.deepEqual(shown, ["reading", "rows", "noConnections"]);
  });

  it("keeps what a connection shows while another one changes", async () => {
    begin({ connections: 1 });
    await welcome.settle("offline");
    welcome.follow();
    assert.deepEqual(shown, ["reading", "offline"]);
  });
});
