import * as vscode from "vscode";
import { readFilter, type Filter } from "./filter.ts";
import { markKey, readMarks, type Mark } from "./marks.ts";
import type { RowChoices } from "../tree/rowChoices.ts";

const filterKey = "treeFilter";
const hiddenKey = "hiddenRows";
const pinnedKey = "pinnedRows";

/** The filter of this window, and the rows that are pinned or hidden in all of them. They outlive a reload. */
export class Choices implements RowChoices, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #window: vscode.Memento;
  readonly #everywhere: vscode.Memento;
  readonly #sets = new WeakMap<object, ReadonlySet<string>>();

  constructor(window: vscode.Memento, everywhere: vscode.Memento) {
    this.#window = window;
    this.#everywhere = everywhere;
  }

  get filter(): Filter {
    return readFilter(this.#window.get(filterKey));
  }

  get hidden(): readonly Mark[] {
    return readMarks(this.#everywhere.get(hiddenKey));
  }

  get pinned(): readonly Mark[] {
    return readMarks(this.#everywhere.get(pinnedKey));
  }

  isHidden(connection: string, id: string): boolean {
    return this.#has(hiddenKey, connection, id);
  }

  isPinned(connection: string, id: string): boolean {
    return this.#has(pinnedKey, connection, id);
  }

  setFilter(filter: Filter): Promise<void> {
    return this.#set(this.#window, filterKey, filter);
  }

  setHidden(marks: readonly Mark[]): Promise<void> {
    return this.#set(this.#everywhere, hiddenKey, marks);
  }

  setPinned(marks: readonly Mark[]): Promise<void> {
    return this.#set(this.#everywhere, pinnedKey, marks);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #set(memento: vscode.Memento, key: string, value: unknown): Promise<void> {
    await memento.update(key, value);
    this.#changed.fire();
  }

  /** A thousand rows ask: the stored list is made a set once, and again when another window has stored another list. */
  #has(key: string, connection: string, id: string): boolean {
    const stored: unknown = this.#everywhere.get(key);
    if (!Array.isArray(stored) || stored.length === 0) return false;
    const known = this.#sets.get(stored) ?? new Set(readMarks(stored).map(markKey));
    this.#sets.set(stored, known);
    return known.has(markKey({ connection, id }));
  }
}
