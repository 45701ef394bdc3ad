import type * as vscode from "vscode";
import { refKey, type Ref } from "../catalog/ref.ts";
import { hideTypedSecrets } from "../changes/secrets/hideTyped.ts";
import { tokensInText, type Masker, type Secrets } from "../changes/secrets/mask.ts";
import { occurrenceOf } from "../changes/secrets/remask.ts";

/** Where literals of typed secrets are kept: each under its resource, and under its token there. */
export interface TypedSecretStore {
  typedSecret(ref: Ref, token: string): Promise<string | undefined>;
  keepTypedSecret(ref: Ref, token: string, literal: string): Promise<void>;
  forgetTypedSecret(ref: Ref, token: string): Promise<void>;
}

/** What is needed to know of drafts. */
export interface DraftTexts {
  readonly onDidChange: vscode.Event<Ref>;
  pending(): readonly { readonly ref: Ref; readonly text: string | undefined }[];
  get(ref: Ref): { readonly text: string | undefined } | undefined;
}

/**
 * Secrets that people typed into drafts: the draft's file holds tokens, the keyring what they stand for.
 * A token means something in its own resource only, and for as long as the draft holds it.
 */
export class TypedSecrets implements vscode.Disposable {
  readonly #store: TypedSecretStore;
  readonly #masker: (ref: Ref) => Promise<Masker>;
  readonly #tokens = new Map<string, ReadonlySet<string>>();
  readonly #following: vscode.Disposable;

  constructor(store: TypedSecretStore, drafts: DraftTexts, masker: (ref: Ref) => Promise<Masker>) {
    this.#store = store;
    this.#masker = masker;
    for (const { ref, text } of drafts.pending()) this.#tokens.set(refKey(ref), tokensInText(text ?? ""));
    this.#following = drafts.onDidChange((ref) => void this.#follow(ref, drafts.get(ref)?.text ?? ""));
  }

  /** The text with tokens in place of what was typed; the keyring has the secrets when this resolves. */
  async hide(ref: Ref, typed: string): Promise<string> {
    const { text, secrets } = hideTypedSecrets(typed, await this.#masker(ref));
    await this.keep(ref, secrets);
    return text;
  }

  async keep(ref: Ref, secrets: Secrets): Promise<void> {
    for (const [token, literal] of secrets) await this.#store.keepTypedSecret(ref, token, literal);
  }

  /** The literal that was typed into this resource; undefined for a token of another one, or a lost one. */
  async literalOf(ref: Ref, token: string): Promise<string | undefined> {
    const literal = await this.#store.typedSecret(ref, token);
    if (literal === undefined) return undefined;
    return occurrenceOf(await this.#masker(ref), token, literal) === undefined ? undefined : literal;
  }

  dispose(): void {
    this.#following.dispose();
  }

  /** Forgets the secrets that the draft no longer holds: it was discarded or pushed, or others were typed. */
  async #follow(ref: Ref, text: string): Promise<void> {
    const before = this.#tokens.get(refKey(ref)) ?? new Set();
    const now = tokensInText(text);
    if (now.size > 0) this.#tokens.set(refKey(ref), now);
    else this.#tokens.delete(refKey(ref));
    for (const token of before) {
      if (!now.has(token)) await this.#store.forgetTypedSecret(ref, token).catch(() => undefined);
    }
  }
}
