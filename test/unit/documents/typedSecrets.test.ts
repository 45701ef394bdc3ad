import assert from "node:assert/strict";
import { refKey, refOf, type Ref } from "../../../src/catalog/ref.ts";
import { maskerFor, tokensInText } from "../../../src/changes/secrets/mask.ts";
import { TypedSecrets, type DraftTexts, type TypedSecretStore } from "../../../src/documents/typedSecrets.ts";

const masksKey = new Uint8Array(32).fill(7);
const guest = ssidAt("prod", "/networks/N_1/wireless/ssids/0");
const labGuest = ssidAt("lab", "/networks/N_1/wireless/ssids/0");

describe("Typed secrets", () => {
  it("are kept under tokens, and found again by them", async () => {
    const { secrets, kept } = world();
    const text = await secrets.hide(guest, '{"psk": "hunter22"}');
    const [token = ""] = tokensInText(text);
    assert.equal(text, `{"psk": "${token}"}`);
    assert.equal(await secrets.literalOf(guest, token), '"hunter22"');
    assert.deepEqual([...kept.values()], ['"hunter22"']);
  });

  it("of another resource are not known, not even where they were kept under its name", async () => {
    const { secrets, store } = world();
    const [token = ""] = tokensInText(await secrets.hide(labGuest, '{"psk": "lab-secret"}'));
    assert.equal(await secrets.literalOf(guest, token), undefined);
    await store.keepTypedSecret(guest, token, '"lab-secret"');
    assert.equal(await secrets.literalOf(guest, token), undefined);
  });

  it("that are equal are each found", async () => {
    const { secrets } = world();
    const servers = Array.from({ length: 20 }, () => '{"secret": "same"}').join(", ");
    const tokens = tokensInText(await secrets.hide(guest, `{"radiusServers": [${servers}]}`));
    assert.equal(tokens.size, 20);
    for (const token of tokens) assert.equal(await secrets.literalOf(guest, token), '"same"');
  });

  for (const [what, next] of [
    ["the draft was discarded or pushed", undefined],
    ["another one was typed in its place", '{"psk": "second"}'],
    ["the draft is no JSON any more and lacks it", '{"psk": '],
  ] as const) {
    it(`are forgotten when ${what}`, async () => {
      const { secrets, drafts } = world();
      const text = await secrets.hide(guest, '{"psk": "first"}');
      const [token = ""] = tokensInText(text);
      drafts.set(guest, text);
      drafts.set(guest, next && (await secrets.hide(guest, next)));
      await drafts.quiet();
      assert.equal(await secrets.literalOf(guest, token), undefined);
    });
  }

  it("stay while the draft holds them, and those that are newly typed too", async () => {
    const { secrets, drafts, kept } = world();
    const first = await secrets.hide(guest, '{"psk": "first"}');
    drafts.set(guest, first);
    drafts.set(guest, await secrets.hide(guest, first.replace("}", ', "secret": "second"}')));
    await drafts.quiet();
    assert.deepEqual([...kept.values()].toSorted(), ['"first"', '"second"']);
  });

  it("of drafts that were there before this start are forgotten with them", async () => {
    const before = world();
    const text = await before.secrets.hide(guest, '{"psk": "first"}');
    const { drafts, kept } = world(before.kept, new Map([[guest, text]]));
    drafts.set(guest, undefined);
    await drafts.quiet();
    assert.equal(kept.size, 0);
  });
});

function world(kept = new Map<string, string>(), texts?: ReadonlyMap<Ref, string>) {
  const name = (ref: Ref, token: string): string => `${refKey(ref)} ${token}`;
  const store: TypedSecretStore = {
    typedSecret: async (ref, token) => kept.get(name(ref, token)),
    keepTypedSecret: async (ref, token, literal) => void kept.set(name(ref, token), literal),
    forgetTypedSecret: async (ref, token) => void kept.delete(name(ref, token)),
  };
  const drafts = new Texts(texts);
  const secrets = new TypedSecrets(store, drafts, async (ref) => maskerFor(masksKey, refKey(ref)));
  return { secrets, store, drafts, kept };
}

class Texts implements DraftTexts {
  readonly #texts = new Map<Ref, string>();
  readonly #listeners: ((ref: Ref) => void)[] = [];

  constructor(texts: ReadonlyMap<Ref, string> = new Map()) {
    this.#texts = new Map(texts);
  }

  onDidChange = (listener: (ref: Ref) => void): { dispose(): void } => {
    this.#listeners.push(listener);
    return { dispose: () => undefined };
  };

  pending(): { ref: Ref; text: string }[] {
    return [...this.#texts].map(([ref, text]) => ({ ref, text }));
  }

  get(ref: Ref): { text: string } | undefined {
    const text = this.#texts.get(ref);
    return text === undefined ? undefined : { text };
  }

  set(ref: Ref, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(ref);
    else this.#texts.set(ref, text);
    for (const listener of this.#listeners) listener(ref);
  }

  /** Lets what follows a change come to its end. */
  quiet(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}

function ssidAt(connection: string, path: string): Ref {
  const ref = refOf(connection, "1", "ssid", path);
  assert.ok(ref);
  return ref;
}
