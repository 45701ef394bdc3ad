import assert from "node:assert/strict";
import { MerakiFileSystem, type FileSystemParts } from "../../src/documents/fileSystem.ts";
import { TypedOver } from "../../src/documents/typedOver.ts";
import { dashboard } from "./support/dashboard.ts";
import { networks, ssid, vlan } from "./support/demo.ts";
import { draftOf, open, type } from "./support/editing.ts";
import { inDemo } from "./support/inDemo.ts";
import { withNextStart } from "./support/nextStart.ts";
import { storedDraft } from "./support/storage.ts";
import { memory } from "./support/memory.ts";
import { until } from "./support/until.ts";

/** The file system of the next start of VS Code, over the drafts on disk, while live has become this text. */
async function afterReload<Result>(
  live: string,
  look: (files: MerakiFileSystem) => Promise<Result>,
): Promise<Result> {
  return withNextStart((drafts) => {
    const parts = {
      drafts,
      resources: { live: async () => ({ text: live }) },
      typedSecrets: { hide: async (_: unknown, text: string) => text },
      typedOver: new TypedOver(memory()),
      onStale: async () => undefined,
    };
    return look(new MerakiFileSystem(parts as unknown as FileSystemParts));
  });
}

describe("unsaved text that a reload brings back", () => {
  inDemo();
  const { uri, ref } = vlan(networks.berlin, 90);

  it("is never older than its file, so that VS Code does not offer to overwrite", async () => {
    const document = await open(uri);
    await type(document, '"Guests"', '"Mine"');
    await until("the beginning is noted", () => storedDraft(ref));
    await afterReload('{ "name": "Moved while VS Code was closed" }\n', async (files) => {
      const { mtime, size } = await files.stat(uri.with({ path: uri.path.replace("VLAN 90", "Restored") }));
      assert.equal(mtime, 0);
      assert.notEqual(size, Buffer.byteLength(document.getText()));
    });
  });

  it("keeps as baseline what it was typed over, though live has moved since", async () => {
    const document = await open(uri);
    const baseline = document.getText();
    await type(document, '"Guests"', '"Mine"');
    await until("the beginning is noted", () => storedDraft(ref));
    await afterReload('{ "name": "Moved" }\n', async (files) => {
      const restored = uri.with({ path: uri.path.replace("VLAN 90", "Restored") });
      await files.stat(restored);
      await files.writeFile(restored, Buffer.from(document.getText()));
    });
    const draft = await storedDraft(ref);
    assert.equal(draft?.baseline, baseline);
    assert.equal(draft?.text, document.getText());
  });
});

describe("drafts of a connection that does not answer any more", () => {
  inDemo();
  const { uri } = ssid(networks.berlin, 3);

  it("are read from disk: nothing is asked of Dashboard", async () => {
    const document = await draftOf(uri, /"minBitrate": [\d.]+/, '"minBitrate": 12');
    await dashboard.clearRequests();
    await withNextStart(async (drafts) => {
      const parts = {
        drafts,
        resources: { live: async () => Promise.reject(new Error("A revoked key")) },
        typedSecrets: {},
        onStale: async () => undefined,
      };
      const files = new MerakiFileSystem(parts as unknown as FileSystemParts);
      assert.equal(Buffer.from(await files.readFile(uri)).toString(), document.getText());
    });
    assert.deepEqual(await dashboard.requests(), []);
  });
});
