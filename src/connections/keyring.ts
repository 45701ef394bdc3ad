import { randomBytes } from "node:crypto";
import { refKey, type Ref } from "../catalog/ref.ts";

/** The part of VS Code's SecretStorage that is needed. A value that cannot be decrypted reads as undefined. */
export interface SecretStore {
  get(name: string): Thenable<string | undefined>;
  store(name: string, value: string): Thenable<void>;
  delete(name: string): Thenable<void>;
}

/** The one gateway to secrets: API keys, the key of the masks, secrets that were typed into drafts. */
export interface Keyring {
  apiKey(connection: string): Promise<string | undefined>;
  setApiKey(connection: string, key: string): Promise<void>;
  removeApiKey(connection: string): Promise<void>;
  /** Random bytes of this installation, made at first use. */
  maskKey(): Promise<Uint8Array>;
  /** A typed secret's literal by its resource and its token there: no other resource can name it. */
  typedSecret(ref: Ref, token: string): Promise<string | undefined>;
  keepTypedSecret(ref: Ref, token: string, literal: string): Promise<void>;
  forgetTypedSecret(ref: Ref, token: string): Promise<void>;
}

/** A keyring over SecretStorage. */
export function keyringOver(store: SecretStore): Keyring {
  let maskKey: Promise<Uint8Array> | undefined;
  return {
    apiKey: async (connection) => store.get(`key:${connection}`),
    setApiKey: async (connection, key) => store.store(`key:${connection}`, key),
    removeApiKey: async (connection) => store.delete(`key:${connection}`),
    maskKey: async () => {
      maskKey ??= loadMaskKey(store);
      return maskKey.catch((error: unknown) => {
        maskKey = undefined;
        throw error;
      });
    },
    typedSecret: async (ref, token) => store.get(typedName(ref, token)),
    keepTypedSecret: async (ref, token, literal) => store.store(typedName(ref, token), literal),
    forgetTypedSecret: async (ref, token) => store.delete(typedName(ref, token)),
  };
}

function typedName(ref: Ref, token: string): string {
  return `typed:${refKey(ref)}:${token}`;
}

const maskKeyLength = 32;

async function loadMaskKey(store: SecretStore): Promise<Uint8Array> {
  const stored = await storedMaskKey(store);
  if (stored) return stored;
  const made = randomBytes(maskKeyLength);
  await store.store("mask-key", made.toString("hex"));
  return (await storedMaskKey(store)) ?? made;
}

/** Read again after it was made: two windows may make one at the same time, and the last one stays. */
async function storedMaskKey(store: SecretStore): Promise<Uint8Array | undefined> {
  const key = Buffer.from((await store.get("mask-key")) ?? "", "hex");
  return key.length === maskKeyLength ? key : undefined;
}
