import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { demoIn, type Demo } from "../../../src/connections/demo.ts";

const baseUrl = "http://127.0.0.1:1/api/v1";
const says = (message: unknown): string =>
  `require("node:worker_threads").parentPort.postMessage(${JSON.stringify(message)});`;
const starts = `${says({ baseUrl, origins: ["http://127.0.0.1:1"], key: "key" })} setInterval(() => {}, 1000);`;

describe("The demo", () => {
  let folder: string;
  let script: string;
  let demo: Demo;

  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), "demo-"));
    script = path.join(folder, "worker.cjs");
    demo = demoIn(script);
  });
  afterEach(async () => {
    demo.dispose();
    await fs.rm(folder, { recursive: true });
  });

  it("is started once", async () => {
    await fs.writeFile(script, starts);
    const [one, other] = await Promise.all([demo.start(assert.fail), demo.start(assert.fail)]);
    assert.equal(one.baseUrl, baseUrl);
    assert.equal(one, other);
    assert.equal(await demo.start(assert.fail), one);
  });

  for (const [how, text] of [
    ["fails", 'throw new Error("no port");'],
    ["ends without a word", ""],
    ["says something else", `${says({ baseUrl: "https://example.com" })} setInterval(() => {}, 1000);`],
  ] as const) {
    it(`that ${how} is started anew the next time`, async () => {
      await fs.writeFile(script, text);
      await assert.rejects(demo.start(assert.fail), Error);
      await fs.writeFile(script, starts);
      assert.equal((await demo.start(assert.fail)).key, "key");
    });
  }

  it("that ends by itself tells so, and can be started again", async () => {
    await fs.writeFile(script, `${starts} setTimeout(() => process.exit(), 50);`);
    await new Promise<void>((resolve, reject) => {
      demo.start(resolve).catch(reject);
    });
    await fs.writeFile(script, starts);
    assert.equal((await demo.start(assert.fail)).key, "key");
  });
});
