import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refKey, refOf, type Ref } from "../../src/catalog/ref.ts";
import { DraftFolder, fileName } from "../../src/documents/draftFolder.ts";
import { Drafts, StaleDraft } from "../../src/documents/drafts.ts";

const now = new Date("2026-01-02T03:04:05Z");
const uri = "meraki:/here/1/networks/N_1/Berlin.network.json";

function berlin(): Ref {
  const ref = refOf("here", "1", "network", "/networks/N_1");
  assert.ok(ref);
  return ref;
}

describe("The store of drafts", () => {
  let folder: string;
  const open: Drafts[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "drafts-"));
  });

  afterEach(async () => {
    for (const drafts of open.splice(0)) drafts.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  /** Drafts as one window has them. */
  async function window(): Promise<Drafts> {
    const drafts = await Drafts.open(new DraftFolder(folder));
    open.push(drafts);
    return drafts;
  }

  const save = (drafts: Drafts, text: string, basedOn = drafts.get(berlin())?.revision ?? 0): Promise<void> =>
    drafts.save(berlin(), { uri, baseline: "{}", text, basedOn }, now);

  const stored = async (): Promise<string | undefined> =>
    (await new DraftFolder(folder).read(refKey(berlin())))?.text;

  it("does not begin over a draft that another window has stored unseen", async () => {
    const [mine, theirs] = [await window(), await window()];
    await save(theirs, '{"name": "theirs"}');
    await mine.begin(berlin(), uri, "{}");
    assert.equal(await stored(), '{"name": "theirs"}');
  });

  it("does not begin over a file that it cannot read", async () => {
    const file = join(folder, fileName(refKey(berlin())));
    const mine = await window();
    await writeFile(file, '{"version": 99, "text": "from a newer release"}');
    await mine.begin(berlin(), uri, "{}");
    assert.match(await readFile(file, "utf8"), /newer release/);
  });

  it("keeps what is saved while a beginning is still being written", async () => {
    for (let round = 0; round < 50; round += 1) {
      const mine = await window();
      await Promise.all([mine.begin(berlin(), uri, "{}"), save(mine, `{"round": ${round}}`)]);
      assert.equal(await stored(), `{"round": ${round}}`);
      await mine.discard(berlin());
    }
  });

  it("tells a draft that was discarded and made anew from the one that was read", async () => {
    const [mine, theirs] = [await window(), await window()];
    await save(theirs, '{"name": "first"}');
    const seen = (await window()).get(berlin())?.revision ?? 0;
    await theirs.discard(berlin());
    await save(theirs, '{"name": "anew"}', 0);
    await assert.rejects(save(mine, '{"name": "mine"}', seen), StaleDraft);
    assert.equal(await stored(), '{"name": "anew"}');
  });

  it("ends the draft that was pushed", async () => {
    const mine = await window();
    await save(mine, '{"name": "pushed"}');
    await mine.settle(berlin(), '{"name": "pushed"}', '{"name": "pushed"}');
    assert.equal(mine.get(berlin()), undefined);
    assert.deepEqual(await readdir(folder), []);
  });

  it("keeps a text that was saved while the push was on its way, over what Dashboard has now", async () => {
    const mine = await window();
    await save(mine, '{"name": "pushed"}');
    await save(mine, '{"name": "later"}');
    await mine.settle(berlin(), '{"name": "pushed"}', '{"name": "live"}');
    assert.equal(mine.get(berlin())?.text, '{"name": "later"}');
    assert.equal(mine.get(berlin())?.baseline, '{"name": "live"}');
  });

  it("leaves no temporary file behind", async () => {
    const mine = await window();
    await save(mine, "{}1");
    await mine.begin(berlin(), uri, "{}");
    assert.equal((await readdir(folder)).length, 1);
  });
});
