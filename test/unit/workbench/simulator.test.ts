import assert from "node:assert/strict";
import { startSimulator } from "../../../src/simulator/simulator.ts";
import { simulatorEnvironment } from "../../workbench/simulator.ts";

describe("what VS Code is told of a simulated Dashboard", () => {
  it("is where it answers, both origins to trust, and the key", async () => {
    const simulator = await startSimulator({ networks: 1, devices: 1 });
    try {
      const told = JSON.parse(simulatorEnvironment(simulator)["ORG_EDITOR_SIMULATOR"] ?? "") as unknown;
      const { baseUrl, origin, shardOrigin, key } = simulator;
      assert.deepEqual(told, { baseUrl, origins: [origin, shardOrigin], key });
    } finally {
      await simulator.stop();
    }
  });

  it("is nothing where there is none", () => {
    assert.deepEqual(simulatorEnvironment(undefined), {});
  });
});
