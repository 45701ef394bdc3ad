import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { SimulatorAddress } from "../../../src/simulator/worker.ts";

const organizations = async ({ baseUrl, key }: SimulatorAddress): Promise<number> => {
  const response = await fetch(`${baseUrl}/organizations`, { headers: { Authorization: `Bearer ${key}` } });
  return ((await response.json()) as unknown[]).length;
};

describe("The simulator in a worker thread", () => {
  it("posts its address, answers, and ends on a message", async () => {
    const file = new URL("../../../src/simulator/worker.ts", import.meta.url);
    const worker = new Worker(file, { workerData: { organizations: 2, networks: 3, devices: 5 } });
    const [address] = (await once(worker, "message")) as [SimulatorAddress];
    assert.equal(await organizations(address), 2);
    assert.equal(address.baseUrl, `${address.origins[0]}/api/v1`);
    assert.notEqual(address.origins[0], address.origins[1]);
    worker.postMessage("stop");
    await once(worker, "exit");
    await assert.rejects(organizations(address));
  });
});

describe("The simulator on the command line", () => {
  it("prints one JSON line, and runs until it is killed", async () => {
    const file = fileURLToPath(new URL("../../../src/simulator/main.ts", import.meta.url));
    const child = spawn(process.execPath, [
      file,
      "--organizations",
      "1",
      "--networks",
      "2",
      "--devices",
      "2",
    ]);
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    assert.equal(await organizations(JSON.parse(line) as SimulatorAddress), 1);
    child.kill();
    await once(child, "exit");
  });
});
