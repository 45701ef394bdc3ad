/** A line of the pick, as far as it matters here: what only says something opens nothing. */
export interface Line {
  readonly key: string;
  /** There is nothing to open behind it. */
  readonly isIdle: boolean;
}

/**
 * Which line is active. Hits come one after the other, and better ones come above others: the best one is active until
 * somebody has moved, and then theirs.
 */
export class ActiveLine {
  #best: string | undefined;
  #chosen: string | undefined;
  #hasMoved = false;

  /** The key of the line that was last made active or moved to. */
  get key(): string | undefined {
    return this.#chosen;
  }

  /** Somebody typed: what was active was active for another text. */
  begin(): void {
    this.#hasMoved = false;
  }

  /** VS Code says which line is active. It says so too of those that were made active here, and of the first one. */
  heard(key: string | undefined): void {
    if (key === undefined || this.#best === undefined) return;
    this.#hasMoved ||= key !== this.#chosen && key !== this.#best;
    this.#chosen = key;
  }

  /** The key of the line to make active among these; none where nothing can be opened. */
  among(lines: readonly Line[]): string | undefined {
    const open = lines.filter(({ isIdle }) => !isIdle);
    const again = this.#hasMoved ? open.find(({ key }) => key === this.#chosen) : undefined;
    this.#best = open[0]?.key;
    this.#chosen = (again ?? open[0])?.key;
    return this.#chosen;
  }
}
