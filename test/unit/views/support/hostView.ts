import type { Row } from "../../../../src/views/tree/row.ts";
import { TreeRows, type TreeRowsParts } from "../../../../src/views/tree/treeRows.ts";

/**
 * A tree as VS Code keeps it, with its two bad habits: it drops the answers that it waits for when the whole tree is
 * drawn anew, and it does not hear changes while it is busy. A row whose answer was dropped stays open and empty.
 */
export class HostView {
  readonly rows: TreeRows;
  /** What is on screen under each open row; the root's key is the empty string. */
  readonly shown = new Map<string, readonly Row[]>();
  /** How many changes it did not hear. */
  deafFor = 0;
  told = 0;
  #generation = 0;

  constructor(parts: Omit<TreeRowsParts, "changed">) {
    this.rows = new TreeRows({ ...parts, changed: (row) => void this.#hear(row) });
  }

  /** Opens a row, or the view. Resolves when VS Code has taken the answer, or dropped it. */
  async open(row?: Row): Promise<void> {
    const { id = "" } = row ?? {};
    const generation = this.#generation;
    this.shown.set(id, []);
    const answer = await this.rows.children(row);
    if (generation !== this.#generation) return;
    for (const child of answer) this.rows.drawn(child);
    this.shown.set(id, answer);
  }

  /** What stands under a row, by its label. */
  labels(row?: Row): string[] {
    return (this.shown.get(row?.id ?? "") ?? []).map(({ label }) => label);
  }

  /** The whole tree is drawn anew. What was open stays open, but nobody asks again for what was being read. */
  async drawAnew(): Promise<void> {
    this.#generation += 1;
    await this.open();
  }

  async #hear(row: Row | undefined): Promise<void> {
    this.told += 1;
    if (this.deafFor > 0) this.deafFor -= 1;
    else if (!row) await this.drawAnew();
    else if (this.shown.has(row.id)) await this.open(row);
  }
}
