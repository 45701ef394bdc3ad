import type * as vscode from "vscode";
import type { Client } from "../api/requests.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import { applyEdits } from "../changes/json/applyEdits.ts";
import type { Edit } from "../changes/findings/findings.ts";
import { predictedText } from "../changes/planned.ts";
import { liveOrder, type Live } from "../changes/resource.ts";
import type { Drafts } from "./drafts.ts";
import type { Editing } from "./editing.ts";
import { MerakiFileSystem } from "./fileSystem.ts";
import { isSameDocument } from "./isSameDocument.ts";
import { moveDraft } from "./moveDraft.ts";
import type { EmailOf, InheritanceOf, MakePlan } from "./planner.ts";
import { ActionReceiptFolder, ReceiptFolder } from "./receiptFolder.ts";
import { ReceiptFileSystem } from "./receipts.ts";
import { Resources } from "./resources.ts";
import { Reviews, unreadReview } from "./reviews.ts";
import type { SideScheme } from "./schemes.ts";
import { revertUnsaved, unsavedOf } from "./unsaved.ts";
import { SideFileSystem } from "./sideFileSystem.ts";
import { TypedOver } from "./typedOver.ts";
import { TypedSecrets, type TypedSecretStore } from "./typedSecrets.ts";

export interface DocumentsParts {
  readonly drafts: Drafts;
  readonly receiptsFolder: string;
  readonly actionReceiptsFolder: string;
  readonly indexFile: string;
  /** What this window remembers. */
  readonly remembered: vscode.Memento;
  client(connection: string): Promise<Client | undefined>;
  readonly emailOf: EmailOf;
  readonly secrets: TypedSecretStore & {
    maskKey(): Promise<Uint8Array>;
  };
  readonly inheritance: InheritanceOf;
  /** Command that opens the same setting of a template. */
  readonly templateCommand: string;
  onStale(uri: vscode.Uri, ref: Ref): Thenable<unknown>;
}

interface Planning {
  readonly plan: MakePlan;
  readonly edit: () => Editing;
}

/** Everything that documents are made of, put together once. */
export class Documents implements vscode.Disposable {
  readonly drafts: Drafts;
  readonly resources: Resources;
  readonly reviews: Reviews;
  readonly receipts: ReceiptFolder;
  readonly actionReceipts: ActionReceiptFolder;
  readonly receiptFiles: ReceiptFileSystem;
  readonly fileSystem: MerakiFileSystem;
  readonly sides: Readonly<Record<SideScheme, SideFileSystem>>;
  readonly #parts: DocumentsParts;
  readonly #typedSecrets: TypedSecrets;
  readonly #owned: vscode.Disposable[] = [];
  readonly #closed = new Set<string>();
  #planning: Promise<Planning> | undefined;
  #editing: Promise<Editing> | undefined;

  constructor(parts: DocumentsParts) {
    const { drafts } = parts;
    this.#parts = parts;
    this.drafts = drafts;
    this.resources = new Resources({ client: parts.client, maskKey: parts.secrets.maskKey });
    this.reviews = new Reviews(this.resources, drafts, async (request) => (await this.#plan()).plan(request));
    this.#typedSecrets = new TypedSecrets(parts.secrets, drafts, (ref) => this.resources.masker(ref));
    this.receipts = new ReceiptFolder(parts.receiptsFolder);
    this.actionReceipts = new ActionReceiptFolder(parts.actionReceiptsFolder);
    this.receiptFiles = new ReceiptFileSystem(this.receipts, this.actionReceipts);
    this.fileSystem = new MerakiFileSystem({
      resources: this.resources,
      drafts,
      typedSecrets: this.#typedSecrets,
      typedOver: new TypedOver(parts.remembered),
      onStale: parts.onStale,
    });
    this.sides = {
      now: new SideFileSystem(async (ref) => (await this.reviews.ensure(ref)).live?.text, unreadReview),
      review: new SideFileSystem(async (ref) => predictedText(await this.reviews.ensure(ref)), unreadReview),
      stored: new SideFileSystem(async (ref) => drafts.get(ref)?.text),
      base: new SideFileSystem(
        async (ref) => drafts.get(ref)?.baseline ?? (await this.resources.live(ref))?.text,
      ),
    };
  }

  /** Loads what helps with typing; called with the first document. */
  async startEditing(): Promise<Editing> {
    const starting = this.#editing ?? this.#plan().then(({ edit }) => edit());
    this.#editing = starting;
    starting.catch(() => (this.#editing = undefined));
    return starting;
  }

  /** The draft or live of a resource has changed: everything that shows it follows. */
  async follow(ref: Ref): Promise<void> {
    this.fileSystem.refresh(ref);
    this.sides.base.refresh(ref);
    this.sides.stored.refresh(ref);
    (await this.#editing)?.recheck();
  }

  /** The shown plan of a resource is another one. */
  followReview(ref: Ref): void {
    this.sides.now.refresh(ref);
    this.sides.review.refresh(ref);
  }

  /** Reads a resource again; documents that show it follow. */
  async reload(ref: Ref): Promise<void> {
    await this.resources.refresh(ref);
  }

  /** A document was closed: the next one that opens reads anew. */
  closed(ref: Ref): void {
    if (this.drafts.get(ref)?.text !== undefined) return;
    this.resources.drop(ref);
    this.#closed.add(refKey(ref));
  }

  /** A document that was open before is open again. VS Code may have looked at its file in between, and so have we. */
  async opened(ref: Ref): Promise<void> {
    if (this.#closed.delete(refKey(ref)) && this.resources.known(ref))
      await this.reload(ref).catch(() => undefined);
  }

  /** Remembers what is typed over, before the first save; forgets it when the typing is taken back. */
  async followTyping(document: vscode.TextDocument, ref: Ref): Promise<void> {
    const { isDirty, uri } = document;
    this.fileSystem.follow(document);
    const known = this.drafts.get(ref);
    const under = isDirty && !known ? this.fileSystem.textUnder(uri) : undefined;
    // What cannot be noted is told with the save: nobody wants to hear of it with every key.
    const ignore = (): void => undefined;
    if (under !== undefined) await this.drafts.begin(ref, uri.toString(), under).catch(ignore);
    if (known && known.text === undefined && unsavedOf(ref).length === 0)
      await this.drafts.forget(ref).catch(ignore);
  }

  /**
   * Stores a text as a draft without an editor. Typed secrets are hidden as in a save.
   * @param basedOn revision of the draft that the text was made from; 0 where there was none
   * @throws StaleDraft where the draft was saved since
   */
  async storeDraft(uri: vscode.Uri, ref: Ref, text: string, basedOn: number): Promise<void> {
    const hidden = await this.#typedSecrets.hide(ref, text);
    const known = this.drafts.get(ref);
    const baseline = known?.baseline ?? (await this.resources.live(ref))?.text ?? "";
    if (isSameDocument(hidden, baseline)) return this.drafts.withdraw(ref, basedOn);
    await this.drafts.save(ref, { uri: uri.toString(), baseline, text: hidden, basedOn }, new Date());
  }

  /**
   * Gives up the draft of this revision, and begins another one with live as its baseline.
   * @throws StaleDraft where the draft was saved since
   */
  async replaceDraft(uri: vscode.Uri, ref: Ref, text: string, revision: number): Promise<void> {
    await this.drafts.withdraw(ref, revision);
    this.reviews.forget(ref);
    await this.storeDraft(uri, ref, text, 0);
  }

  /** Gives a draft the address of the same resource over another connection. See `moveDraft`. */
  async moveDraft(from: Ref, to: { readonly ref: Ref; readonly uri: vscode.Uri }): Promise<boolean> {
    const { drafts, resources } = this;
    return moveDraft({ drafts, resources, typedSecrets: this.#typedSecrets }, from, to, new Date());
  }

  /** A draft's text with these edits made; restored fields return to where live has them. */
  edited(ref: Ref, text: string, edits: readonly Edit[]): string {
    return applyEdits(text, edits, liveOrder(this.resources.known(ref)));
  }

  /** Its owner gives a draft up: also what is typed and not saved. */
  async discardDraft(ref: Ref): Promise<void> {
    await this.drafts.discard(ref);
    this.reviews.forget(ref);
    const live = this.resources.known(ref);
    if (live) await revertUnsaved(ref, live.text);
  }

  /** After a push: live is now this, and the draft that was pushed is done. A later one stays. */
  async settle(ref: Ref, live: Live | undefined, pushed: string): Promise<void> {
    if (live) this.resources.set(ref, live);
    await this.drafts.settle(ref, pushed, live?.text);
    this.reviews.forget(ref);
    if (!live) await this.resources.refresh(ref).catch(() => undefined);
    await this.follow(ref);
  }

  /** Takes over what ends with the documents. */
  own(...parts: readonly vscode.Disposable[]): void {
    this.#owned.push(...parts);
  }

  dispose(): void {
    for (const part of this.#owned) part.dispose();
    void this.#editing?.then((editing) => editing.dispose());
    for (const part of [this.resources, this.reviews, this.#typedSecrets]) part.dispose();
  }

  #plan(): Promise<Planning> {
    this.#planning ??= this.#loadPlanning().catch((error: unknown) => {
      this.#planning = undefined;
      throw error;
    });
    return this.#planning;
  }

  #loadPlanning(): Promise<Planning> {
    const { indexFile, emailOf, inheritance, templateCommand } = this.#parts;
    return import("./editing.ts").then(({ makePlanner, startEditing }) => {
      const typedSecret = (ref: Ref, token: string) => this.#typedSecrets.literalOf(ref, token);
      const { plan, toolbox } = makePlanner(indexFile, { typedSecret, emailOf, inheritance });
      const { resources, drafts } = this;
      return { plan, edit: () => startEditing({ resources, drafts, plan, templateCommand }, toolbox) };
    });
  }
}
