import * as vscode from "vscode";
import type { Client, RequestOptions } from "../api/requests.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import { maskerFor, type Masker } from "../changes/secrets/mask.ts";
import { readResource, type Live } from "../changes/resource.ts";

export interface ResourceParts {
  /** Undefined where the connection is gone. */
  client(connection: string): Promise<Client | undefined>;
  maskKey(): Promise<Uint8Array>;
}

/** Live resources as this window last read them. */
export class Resources implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Ref>();
  /** A later answer differed from the one before. */
  readonly onDidChange = this.#changed.event;
  readonly #parts: ResourceParts;
  readonly #known = new Map<string, Live>();
  readonly #reading = new Map<string, Promise<Live | undefined>>();

  constructor(parts: ResourceParts) {
    this.#parts = parts;
  }

  /** What was last read, without asking. */
  known(ref: Ref): Live | undefined {
    return this.#known.get(refKey(ref));
  }

  /** The resource as known, or read now; undefined where Dashboard has none. Rejects with an ApiError. */
  async live(ref: Ref): Promise<Live | undefined> {
    return this.known(ref) ?? this.#reading.get(refKey(ref)) ?? this.refresh(ref);
  }

  /** Reads again, and never takes over the answer to a question that was asked before. */
  async refresh(ref: Ref, options: RequestOptions = {}): Promise<Live | undefined> {
    const key = refKey(ref);
    const mine = this.#read(ref, options).finally(() => {
      if (this.#reading.get(key) === mine) this.#reading.delete(key);
    });
    this.#reading.set(key, mine);
    return mine;
  }

  /** Takes over an answer that somebody else read, after a push. */
  set(ref: Ref, live: Live | undefined): void {
    const before = this.known(ref);
    if (live) this.#known.set(refKey(ref), live);
    else this.#known.delete(refKey(ref));
    if (before && before.text !== live?.text) this.#changed.fire(ref);
  }

  /** Forgets what was read. */
  drop(ref: Ref): void {
    this.#known.delete(refKey(ref));
  }

  async masker(ref: Ref): Promise<Masker> {
    return maskerFor(await this.#parts.maskKey(), refKey(ref));
  }

  async client(ref: Ref): Promise<Client> {
    const client = await this.#parts.client(ref.connection);
    if (!client)
      throw vscode.FileSystemError.Unavailable(
        "This connection was removed. Add one that sees its organization: drafts can be moved to it.",
      );
    return client;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #read(ref: Ref, options: RequestOptions): Promise<Live | undefined> {
    const live = await readResource(await this.client(ref), ref, await this.masker(ref), options);
    this.set(ref, live);
    return live;
  }
}
