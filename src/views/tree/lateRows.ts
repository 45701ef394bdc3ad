/** Pauses before a row is told again, in milliseconds. */
const pausesMs = [250, 500, 1000, 2000, 4000];

/**
 * Tells VS Code of rows that came late, until it asks for them. It loses a change of a row that it hears while it still
 * takes that row's last answer, and the row would say "Loading…" for ever. A row that is closed is asked for when it is
 * opened: telling it in vain costs nothing.
 */
export class LateRows<Row> {
  readonly #tell: (row: Row) => void;
  readonly #told = new Map<Row, NodeJS.Timeout | undefined>();

  constructor(tell: (row: Row) => void) {
    this.#tell = tell;
  }

  /** From now on this row's children are here, and VS Code is to ask for them. */
  have(row: Row): void {
    this.asked(row);
    this.#tellAgain(row, 0);
  }

  /** VS Code has asked for the row's children. */
  asked(row: Row): void {
    clearTimeout(this.#told.get(row));
    this.#told.delete(row);
  }

  dispose(): void {
    for (const timer of this.#told.values()) clearTimeout(timer);
    this.#told.clear();
  }

  #tellAgain(row: Row, round: number): void {
    const pause = pausesMs[round];
    this.#told.set(
      row,
      pause === undefined ? undefined : setTimeout(() => this.#tellAgain(row, round + 1), pause),
    );
    this.#tell(row);
  }
}
