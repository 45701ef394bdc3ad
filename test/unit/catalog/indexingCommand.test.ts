import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readFacts } from "../../../src/catalog/facts.ts";
import { greenhouse } from "./greenhouse.ts";

describe("npm run index", () => {
  const folder = mkdtempSync(join(tmpdir(), "index-"));
  const index = join(folder, "api.br");
  const plain = saved("plain.json", JSON.stringify(greenhouse));
  const zipped = saved("zipped.json.gz", gzipSync(JSON.stringify(greenhouse)));

  after(() => rmSync(folder, { recursive: true }));

  it("makes the index of a description, and says what it found", () => {
    const { status, stdout } = run(plain);
    assert.equal(status, 0);
    assert.match(stdout, /^10 operations of 7\.1\.0, \d\.\d KiB$/m);
    assert.match(stdout, /^no operation for the batchable action create \/houses\/\{houseId\}\/moon$/m);
    assert.equal(readFacts(readFileSync(index)).source.sha256, sha256(readFileSync(plain)));
  });

  it("makes the same bytes from the gzip of it", () => {
    run(plain);
    const fromPlain = readFileSync(index);
    run(zipped);
    assert.deepEqual(readFileSync(index), fromPlain);
  });

  it("--check passes the description that the index is of, and writes nothing", () => {
    run(plain);
    const before = readFileSync(index);
    assert.deepEqual(run(zipped, "--check"), { status: 0, stdout: "", stderr: "" });
    assert.deepEqual(readFileSync(index), before);
  });

  it("--check fails with a short list of what differs", () => {
    run(plain);
    const paths = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/new/${at}`, newPath(at)]));
    const changed = saved("changed.json", JSON.stringify({ ...greenhouse, paths }));
    const { status, stdout } = run(changed, "--check");
    const lines = stdout.trimEnd().split("\n");
    assert.equal(status, 1);
    assert.equal(lines.length, 21);
    assert.match(lines[0] ?? "", /^sha256 [0-9a-f]{64} → [0-9a-f]{64}$/);
    assert.equal(lines[1], "- getHouseBeds");
    assert.equal(lines.at(-1), "… and 31 more");
  });

  it("without a file says how it is used", () => {
    const { status, stderr } = run();
    assert.equal(status, 2);
    assert.match(stderr, /^Usage: npm run index -- FILE/);
  });

  it("refuses what is no OpenAPI 3 description, and leaves the index alone", () => {
    rmSync(index, { force: true });
    for (const content of ['{"swagger":"2.0","paths":{}}', "no JSON"]) {
      assert.notEqual(run(saved("other.json", content)).status, 0);
    }
    assert.equal(existsSync(index), false);
  });

  function saved(name: string, content: string | Uint8Array): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const all = [command, "--index", index, ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8", env: {} });
    return { status, stdout, stderr };
  }
});

const command = fileURLToPath(new URL("../../../src/catalog/indexing/main.ts", import.meta.url));

function newPath(at: number): object {
  return { get: { operationId: `getNew${at}`, responses: { 204: {} } } };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
