import * as vscode from "vscode";
import { ApiError } from "../api/apiError.ts";
import { errorSentence } from "../api/errorSentence.ts";
import { refKey, type Ref } from "../catalog/ref.ts";
import type { Planned } from "../changes/planned.ts";
import type { Drafts } from "./drafts.ts";
import type { MakePlan } from "./planner.ts";
import type { Resources } from "./resources.ts";

/** Plans that are shown, one per resource. A review that a reload brought back is planned anew. */
export class Reviews implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Ref>();
  readonly onDidChange = this.#changed.event;
  readonly #resources: Resources;
  readonly #drafts: Drafts;
  readonly #plan: MakePlan;
  readonly #shown = new Map<string, Planned>();
  readonly #seen = new Set<Planned>();

  constructor(resources: Resources, drafts: Drafts, plan: MakePlan) {
    this.#resources = resources;
    this.#drafts = drafts;
    this.#plan = plan;
  }

  /** The plan whose texts the sides of a review hold. */
  shown(ref: Ref): Planned | undefined {
    return this.#shown.get(refKey(ref));
  }

  /** The shown plan, if a review of it was opened for a person: only that may be pushed. */
  seen(ref: Ref): Planned | undefined {
    const shown = this.shown(ref);
    return shown && this.#seen.has(shown) ? shown : undefined;
  }

  /** Shows a plan to a person: its review is being opened. */
  present(planned: Planned): void {
    this.unsee(planned.ref);
    this.#seen.add(planned);
    this.show(planned);
  }

  /** Its review was closed. */
  unsee(ref: Ref): void {
    const shown = this.shown(ref);
    if (shown) this.#seen.delete(shown);
  }

  /** The shown plan, or one made now. */
  async ensure(ref: Ref): Promise<Planned> {
    return this.shown(ref) ?? this.renew(ref);
  }

  /** Reads live again and plans the stored draft anew. Rejects with an ApiError where live cannot be read. */
  async renew(ref: Ref): Promise<Planned> {
    return this.show(await this.peek(ref));
  }

  /** Plans against what is live now without changing what is shown: a push compares the two. */
  async peek(ref: Ref): Promise<Planned> {
    const live = await this.#resources.refresh(ref);
    const draft = this.#drafts.get(ref);
    const baseline = draft?.baseline ?? live?.text ?? "{}\n";
    return this.#plan({
      ref,
      draft: draft?.text ?? baseline,
      baseline,
      live,
      keptOver: draft?.keptOver,
      isReview: true,
    });
  }

  /** Shows this plan in place of the one that was shown. */
  show(planned: Planned): Planned {
    if (!this.#seen.has(planned)) this.unsee(planned.ref);
    this.#shown.set(refKey(planned.ref), planned);
    this.#changed.fire(planned.ref);
    return planned;
  }

  /** Forgets a review: after a push, or when its draft went. */
  forget(ref: Ref): void {
    this.unsee(ref);
    this.#shown.delete(refKey(ref));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Half of a window holds such a line. */
const lineLength = 48;

/** Stands on both sides of a review that a reload brought back while Dashboard cannot be read: the same on both. */
export function unreadReview({ reason, method, path, status, messages, host, code }: ApiError): string {
  const error = new ApiError({ reason, method, path, status, messages, host, code });
  const sentences = [
    "This review cannot be shown now. Your draft is kept, and nothing was sent.",
    errorSentence(error),
    "Review the draft again when that is settled.",
  ];
  return `${JSON.stringify(sentences.flatMap(inLines), undefined, 2)}\n`;
}

function inLines(sentence: string): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && longer.length <= lineLength) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
