import { LateRows } from "./lateRows.ts";
import { messageRow, type Message } from "./newRows.ts";
import type { NewRow, Row, RowSubject } from "./row.ts";

/** A list that takes longer shows a row that says so; shorter ones do not flicker. */
const patienceMs = 400;
/** VS Code draws the rows of an answer at once; an answer of which none is drawn by then was dropped. */
const takenMs = 50;

export interface TreeRowsParts {
  /** The rows under a row; the top ones without one. */
  read(row: Row | undefined): Promise<readonly NewRow[]>;
  /** An error as a message. */
  messageOf(error: unknown): Message;
  /** Asks VS Code to draw a row and what is below it anew. */
  changed(row: Row | undefined): void;
}

/**
 * The rows of the tree, one object per id, and what VS Code has been told of them. VS Code drops the answers that it
 * waits for when the whole tree is drawn anew, and a change that it hears at the wrong moment: either is told again.
 */
export class TreeRows {
  readonly #parts: TreeRowsParts;
  readonly #rows = new Map<string, Row>();
  /** The ids of the rows under each row; the top ones under the empty string. */
  readonly #under = new Map<string, Set<string>>();
  readonly #loading = new Map<string, Promise<Row[]>>();
  readonly #late: LateRows<Row | undefined>;
  /** The first row of answers that VS Code has not drawn yet. */
  readonly #undrawn = new Map<Row, Row>();

  constructor(parts: TreeRowsParts) {
    this.#parts = parts;
    this.#late = new LateRows((row) => parts.changed(row));
  }

  /** Answers within moments: with the rows, or with one that says that they are being read. */
  async children(row: Row | undefined): Promise<Row[]> {
    this.#late.asked(row);
    const key = row?.id ?? "";
    const loading = this.#loading.get(key) ?? this.loaded(row);
    this.#loading.set(key, loading);
    const rows = await Promise.race([loading, patience()]);
    if (rows) {
      this.#loading.delete(key);
      return this.#answer(row, rows);
    }
    void loading.then(() => this.#loading.get(key) === loading && this.#late.have(row));
    return this.#answer(row, [this.#adopt(messageRow(row?.place, loadingMessage), row)]);
  }

  /** VS Code draws a row: it has taken the answer that the row was in. */
  drawn(row: Row): void {
    if (row.parent && this.#undrawn.get(row.parent) === row) this.#undrawn.delete(row.parent);
  }

  /** The rows under a row, however long that takes. */
  async loaded(row: Row | undefined): Promise<Row[]> {
    const read = await this.#read(row);
    if ("label" in read) return [this.#adopt(messageRow(row?.place, read), row)];
    const shown = read.length === 0 && row ? [messageRow(row.place, emptyMessage(row.subject))] : read;
    const rows = shown.map((each) => this.#adopt(each, row));
    this.#keep(rows, row);
    return rows;
  }

  /** The rows, or what went wrong. */
  #read(row: Row | undefined): Promise<readonly NewRow[] | Message> {
    return this.#parts.read(row).catch((error: unknown) => this.#parts.messageOf(error));
  }

  /** What is being read is not wanted any more. */
  forgetLoading(): void {
    this.#loading.clear();
  }

  /** The rows that have been shown so far. */
  all(): readonly Row[] {
    return [...this.#rows.values()];
  }

  /** Our own row object, or undefined: what comes with a command may be anything. */
  rowOf(argument: unknown): Row | undefined {
    if (typeof argument !== "object" || argument === null || !("id" in argument)) return undefined;
    const row = this.#rows.get(String(argument.id));
    return row === argument ? row : undefined;
  }

  dispose(): void {
    this.#late.dispose();
    this.#undrawn.clear();
  }

  #answer(row: Row | undefined, rows: Row[]): Row[] {
    const [first] = rows;
    if (!row || !first) return rows;
    this.#undrawn.set(row, first);
    setTimeout(() => this.#undrawn.get(row) === first && this.#dropped(row), takenMs);
    return rows;
  }

  #dropped(row: Row): void {
    this.#undrawn.delete(row);
    this.#late.have(row);
  }

  /** What was under a row and is gone, in Dashboard or by a filter, is no row any more, nor is what was below it. */
  #keep(rows: readonly Row[], parent: Row | undefined): void {
    const ids = new Set(rows.map(({ id }) => id));
    const before = this.#under.get(parent?.id ?? "") ?? [];
    for (const id of before) if (!ids.has(id)) this.#drop(id);
    this.#under.set(parent?.id ?? "", ids);
  }

  #drop(id: string): void {
    for (const below of this.#under.get(id) ?? []) this.#drop(below);
    this.#under.delete(id);
    this.#rows.delete(id);
  }

  /** The row object of this id: VS Code finds a row to refresh by identity. */
  #adopt({ key, label, description = "", subject, place }: NewRow, parent: Row | undefined): Row {
    const id = `${parent?.id ?? ""}/${key}`;
    const known = this.#rows.get(id);
    // A row under one that came back is another: its parent is another object.
    if (known?.parent === parent && known)
      return Object.assign(known, { label, description, subject, place });
    const row: Row = { id, parent, label, description, subject, place };
    this.#rows.set(id, row);
    const under = this.#under.get(parent?.id ?? "") ?? new Set();
    this.#under.set(parent?.id ?? "", under.add(id));
    return row;
  }
}

const loadingMessage: Message = { tone: "loading", label: "Loading…" };

function emptyMessage(subject: RowSubject): Message {
  return { tone: "empty", label: subject.is === "list" ? `No ${subject.kind.plural}` : "Nothing here" };
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), patienceMs));
}
