import type { RootState } from "./tree/rootState.ts";

/** `meraki.state`, which the welcome texts ask for: also where the demo is being opened, or the first list read. */
export type WelcomeState = RootState | "opening" | "reading";

export interface WelcomeParts {
  hasConnections(): boolean;
  demoIsStarting(): boolean;
  /** Resolves when the welcome texts follow. */
  show(state: WelcomeState): Thenable<void>;
}

/** A tab of the demo opens it within moments; what is not there by then does not come. */
const restoringMs = 10_000;

/** Which welcome text stands where the tree has nothing to show. It is chosen before VS Code draws: none flashes. */
export class Welcome {
  readonly #parts: WelcomeParts;
  #state: WelcomeState | undefined;
  #restoring: NodeJS.Timeout | undefined;

  /** @param isRestored a tab of the demo is brought back, and will open it */
  constructor(parts: WelcomeParts, isRestored: boolean) {
    this.#parts = parts;
    if (isRestored) this.#restoring = setTimeout(() => this.#givenUp(), restoringMs);
    void this.#show(parts.hasConnections() ? "reading" : this.#without());
  }

  /** The connections are others, or the demo is about to open. */
  follow(): void {
    const { hasConnections, demoIsStarting } = this.#parts;
    if (hasConnections() || demoIsStarting()) this.#restored();
    if (!hasConnections()) void this.#show(this.#without());
    else if (this.#state === "opening" || this.#state === "noConnections") void this.#show("reading");
  }

  /** The tree knows what it shows. Rows that came late are those of connections that may be gone since. */
  async settle(state: RootState): Promise<void> {
    await this.#show(this.#parts.hasConnections() ? state : this.#without());
  }

  dispose(): void {
    this.#restored();
  }

  #without(): WelcomeState {
    return this.#restoring || this.#parts.demoIsStarting() ? "opening" : "noConnections";
  }

  #givenUp(): void {
    this.#restored();
    this.follow();
  }

  #restored(): void {
    clearTimeout(this.#restoring);
    this.#restoring = undefined;
  }

  async #show(state: WelcomeState): Promise<void> {
    if (state === this.#state) return;
    this.#state = state;
    await this.#parts.show(state);
  }
}
