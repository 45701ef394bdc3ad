import assert from "node:assert/strict";
import { startSimulator } from "../../../src/simulator/simulator.ts";
import { simulatorEnvironment } from "../../workbench/simulator.ts";
import { faultHint } from "../../workbench/simulatorControl.ts";

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

describe("what npm start says of faults", () => {
  it("is a command that makes the next request fail", async () => {
    const simulator = await startSimulator({ networks: 1, devices: 1 });
    try {
      const [, ...given] =
        faultHint(simulator)
          .split("\n")
          .at(-2)
          ?.trim()
          .match(/'[^']*'|\S+/g) ?? [];
      const [, header = "", , body = "", address = ""] = given.map((part) => part.replaceAll("'", ""));
      const [name = "", value = ""] = header.split(": ");
      await fetch(address, { method: "POST", headers: { [name]: value }, body });
      const headers = { authorization: `Bearer ${simulator.key}` };
      const ask = async (): Promise<number> =>
        (await fetch(`${simulator.baseUrl}/organizations`, { headers })).status;
      assert.deepEqual([await ask(), await ask()], [502, 200]);
    } finally {
      await simulator.stop();
    }
  });
});
