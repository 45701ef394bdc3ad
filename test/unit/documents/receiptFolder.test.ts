import assert from "node:assert/strict";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ActionReceipt } from "../../../src/changes/actions/actionReceipt.ts";
import type { Receipt } from "../../../src/changes/receipt.ts";
import { ActionReceiptFolder, ReceiptFolder } from "../../../src/documents/receiptFolder.ts";

describe("Receipts on disk", () => {
  let place: string;
  let folder: ReceiptFolder;

  beforeEach(async () => {
    place = await fs.mkdtemp(path.join(os.tmpdir(), "receipts-"));
    folder = new ReceiptFolder(path.join(place, "receipts"));
  });
  afterEach(() => fs.rm(place, { recursive: true }));

  it("are listed newest first, whatever window wrote them", async () => {
    for (const second of [2, 9, 1])
      await new ReceiptFolder(path.join(place, "receipts")).keep(receipt(second));
    assert.deepEqual(await idsIn(folder), ["id-9", "id-2", "id-1"]);
  });

  it("are completed in place", async () => {
    await folder.keep(receipt(1));
    const done: Receipt = { ...receipt(1), state: "done", after: "{}\n" };
    await folder.keep(done);
    assert.deepEqual(await folder.all(), [done]);
    assert.deepEqual(await folder.withId("id-1"), done);
  });

  it("of what was not done go", async () => {
    await folder.keep(receipt(1));
    await folder.drop(receipt(1));
    await folder.drop(receipt(2));
    assert.deepEqual(await folder.all(), []);
    assert.equal(await folder.withId("id-1"), undefined);
  });

  it("are two hundred: the oldest go", async () => {
    for (let second = 0; second < 203; second += 1) await folder.keep(receipt(second));
    const ids = await idsIn(folder);
    assert.equal(ids.length, 200);
    assert.deepEqual([ids[0], ids.at(-1)], ["id-202", "id-3"]);
  });

  it("are passed over where they are damaged", async () => {
    await folder.keep(receipt(1));
    await fs.writeFile(path.join(place, "receipts", "20260101000002000-id-2.json"), '{"version":1');
    assert.deepEqual(await idsIn(folder), ["id-1"]);
    assert.equal(await folder.withId("id-2"), undefined);
  });

  it("of claims are kept in the same way, in a folder of their own", async () => {
    const claims = new ActionReceiptFolder(path.join(place, "claims"));
    const claim = { ...actionReceipt, id: "claim-1" };
    await claims.keep(claim);
    await claims.keep({ ...actionReceipt, id: "claim-2", at: "2026-02-01T00:00:00.000Z" });
    assert.deepEqual(await idsIn(claims), ["claim-2", "claim-1"]);
    assert.deepEqual(await claims.withId("claim-1"), claim);
  });

  it("say that they cannot be stored, and leave nothing half written", async () => {
    await fs.writeFile(path.join(place, "file"), "");
    await assert.rejects(new ReceiptFolder(path.join(place, "file")).keep(receipt(1)), { code: "EEXIST" });
    await fs.mkdir(path.join(place, "receipts", "20260101000001000-id-1.json"), { recursive: true });
    await assert.rejects(folder.keep(receipt(1)));
    assert.deepEqual(await fs.readdir(path.join(place, "receipts")), ["20260101000001000-id-1.json"]);
  });
});

async function idsIn(folder: ReceiptFolder | ActionReceiptFolder): Promise<readonly string[]> {
  return (await folder.all()).map(({ id }) => id);
}

const actionReceipt: ActionReceipt = {
  id: "claim",
  at: "2026-01-01T00:00:00.000Z",
  connection: "demo",
  organization: "1",
  place: "DEMO › Acme",
  title: "Claim 1 device into Acme",
  things: ["Q2AA-BBBB-0001"],
  undo: "",
  result: undefined,
};

function receipt(second: number): Receipt {
  return {
    id: `id-${second}`,
    uri: "meraki:/demo/1/networks/N_1/appliance/vlans/10/x.vlan.json",
    place: "DEMO › Acme",
    at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    state: "sent",
    before: "{}\n",
    draft: "{}\n",
    sent: "{}",
    after: undefined,
    deviations: [],
    secretsSet: [],
    undoes: undefined,
  };
}
