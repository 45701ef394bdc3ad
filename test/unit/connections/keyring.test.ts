import assert from "node:assert/strict";
import { refOf, type Ref } from "../../../src/catalog/ref.ts";
import { keyringOver, type SecretStore } from "../../../src/connections/keyring.ts";

const guest = ssidAt("/networks/N_1/wireless/ssids/0");

function ssidAt(path: string): Ref {
  const ref = refOf("prod", "1", "ssid", path);
  assert.ok(ref);
  return ref;
}

class MemoryStore implements SecretStore {
  readonly values = new Map<string, string>();
  fails = false;

  async get(name: string): Promise<string | undefined> {
    if (this.fails) throw new Error("locked");
    return this.values.get(name);
  }

  async store(name: string, value: string): Promise<void> {
    this.values.set(name, value);
  }

  async delete(name: string): Promise<void> {
    this.values.delete(name);
  }
}

describe("The keyring", () => {
  it("keeps a key for each connection, and forgets it", async () => {
    const store = new MemoryStore();
    const keyring = keyringOver(store);
    await keyring.setApiKey("a", "key-a");
    await keyring.setApiKey("b", "key-b");
    assert.deepEqual(
      [await keyring.apiKey("a"), await keyring.apiKey("b"), await keyring.apiKey("c")],
      ["key-a", "key-b", undefined],
    );
    await keyring.removeApiKey("a");
    assert.deepEqual([await keyring.apiKey("a"), await keyring.apiKey("b")], [undefined, "key-b"]);
  });

  it("keeps typed secrets apart from keys, whatever they are called", async () => {
    const keyring = keyringOver(new MemoryStore());
    await keyring.setApiKey("mask-key", "key");
    await keyring.keepTypedSecret(guest, "mask-key", '"typed"');
    assert.deepEqual(
      [await keyring.apiKey("mask-key"), await keyring.typedSecret(guest, "mask-key")],
      ["key", '"typed"'],
    );
    await keyring.forgetTypedSecret(guest, "mask-key");
    assert.deepEqual(
      [await keyring.apiKey("mask-key"), await keyring.typedSecret(guest, "mask-key")],
      ["key", undefined],
    );
    assert.equal((await keyring.maskKey()).length, 32);
  });

  it("gives a typed secret to its own resource only", async () => {
    const keyring = keyringOver(new MemoryStore());
    await keyring.keepTypedSecret(guest, "token", '"typed"');
    assert.equal(await keyring.typedSecret(guest, "token"), '"typed"');
    for (const other of [
      { ...guest, connection: "lab" },
      { ...guest, path: "/networks/N_1/wireless/ssids/1" },
    ])
      assert.equal(await keyring.typedSecret(other, "token"), undefined);
  });

  it("makes the key of the masks once, and finds it again after a restart", async () => {
    const store = new MemoryStore();
    const keyring = keyringOver(store);
    const [first, second] = await Promise.all([keyring.maskKey(), keyring.maskKey()]);
    assert.deepEqual(first, second);
    assert.deepEqual(await keyringOver(store).maskKey(), first);
    assert.notDeepEqual(await keyringOver(new MemoryStore()).maskKey(), first);
  });

  it("ends up with the same key in two windows that make it at the same time", async () => {
    const store = new MemoryStore();
    const [one, other] = await Promise.all([keyringOver(store).maskKey(), keyringOver(store).maskKey()]);
    assert.deepEqual(one, other);
  });

  for (const damaged of ["", "zz", "00ff"]) {
    it(`makes a new key where the stored one is damaged: ${JSON.stringify(damaged)}`, async () => {
      const store = new MemoryStore();
      store.values.set("mask-key", damaged);
      const key = await keyringOver(store).maskKey();
      assert.equal(key.length, 32);
      assert.ok(key.some((byte) => byte !== 0));
    });
  }

  it("tries again after the store was locked", async () => {
    const store = new MemoryStore();
    const keyring = keyringOver(store);
    store.fails = true;
    await assert.rejects(() => keyring.maskKey(), /locked/);
    store.fails = false;
    assert.equal((await keyring.maskKey()).length, 32);
  });
});
