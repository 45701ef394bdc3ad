import * as vscode from "vscode";
import { kindsBelow } from "./kindsBelow.ts";
import type { NewRow, Row, RowSubject } from "./row.ts";
import { childrenOf, type RowSources } from "./rowChildren.ts";
import { LateRows } from "./lateRows.ts";
import { treeItemOf, type TreeItemParts } from "./treeItem.ts";
import { resolveTooltip } from "./tooltip.ts";

/** A list that takes longer shows a row that says so; shorter ones do not flicker. */
const patienceMs = 400;

export type TreeParts = RowSources & TreeItemParts;

/** The tree of organizations. Rows are made when they are shown, and each id keeps its object. */
export class OrganizationTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Row | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parts: TreeParts;
  readonly #rows = new Map<string, Row>();
  readonly #loading = new Map<string, Promise<Row[]>>();
  readonly #late = new LateRows<Row | undefined>((row) => this.#changed.fire(row));

  constructor(parts: TreeParts) {
    this.#parts = parts;
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItemOf(row, this.#parts);
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    item.tooltip = resolveTooltip(row, this.#parts);
    return item;
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  /** Answers within moments: with the rows, or with one that says that they are being read. */
  async getChildren(row?: Row): Promise<Row[]> {
    this.#late.asked(row);
    const key = row?.id ?? "";
    const late = this.#loading.get(key);
    const loading = late ?? this.#load(row);
    this.#loading.set(key, loading);
    const rows = await Promise.race([loading, patience()]);
    if (rows) {
      this.#loading.delete(key);
      return rows;
    }
    void loading.then(() => this.#loading.get(key) === loading && this.#late.have(row));
    return [this.#adopt(messageRow(row, { tone: "loading", label: "Loading…" }), row)];
  }

  /** Reads a row's lists again, or everything. A row without a list of its own stands for the one that it is in. */
  refresh(row?: Row): void {
    this.#loading.clear();
    const { directory } = this.#parts;
    const read = row && readingRow(row);
    if (!read) for (const { id } of this.#parts.connections()) directory.forget(id);
    else for (const parts of forgetParts(read)) directory.forget(read.place.connection, ...parts);
    this.#changed.fire(read);
  }

  /** Our own row object, or undefined: what comes with a command may be anything. */
  rowOf(argument: unknown): Row | undefined {
    if (typeof argument !== "object" || argument === null || !("id" in argument)) return undefined;
    const row = this.#rows.get(String(argument.id));
    return row === argument ? row : undefined;
  }

  /** The rows under a row, however long that takes. */
  async loaded(row?: Row): Promise<readonly Row[]> {
    return this.#load(row);
  }

  /**
   * Reads the lists of one organization again, or those of one kind, and shows them. Only their own rows are drawn
   * anew: a refresh of the whole tree makes VS Code drop what it is reading elsewhere, and a row that opens stays empty.
   */
  forget(connection: string, organization: string, kind?: string): void {
    this.#parts.directory.forget(connection, organization, kind);
    if (organization === "") return this.#changed.fire(this.#rows.get(`/${connection}`));
    for (const row of this.#rows.values()) {
      const { place, subject } = row;
      const isThere = place.connection === connection && place.organization === organization;
      if (isThere && showsLists(subject, kind)) this.#changed.fire(row);
    }
  }

  /** Draws rows anew without reading anything. */
  redraw(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#late.dispose();
    this.#changed.dispose();
  }

  async #load(row: Row | undefined): Promise<Row[]> {
    const rows = await childrenOf(row, this.#parts).catch(async (error: unknown) => [
      await errorRow(row, error),
    ]);
    const shown =
      rows.length === 0 && row ? [messageRow(row, { tone: "empty", label: emptyLabel(row.subject) })] : rows;
    return shown.map((each) => this.#adopt(each, row));
  }

  /** The row object of this id: VS Code finds a row to refresh by identity. */
  #adopt({ key, label, description = "", subject, place }: NewRow, parent: Row | undefined): Row {
    const id = `${parent?.id ?? ""}/${key}`;
    const known = this.#rows.get(id);
    if (known) return Object.assign(known, { label, description, subject, place });
    const row: Row = { id, parent, label, description, subject, place };
    this.#rows.set(id, row);
    return row;
  }
}

/** Is this the row of an organization, or of the lists of a kind? */
function showsLists(subject: RowSubject, kind: string | undefined): boolean {
  return kind === undefined
    ? subject.is === "container" && subject.kind.parent === undefined
    : subject.is === "list" && subject.kind.id === kind;
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), patienceMs));
}

/** The nearest row, upwards, that is read as a whole. */
function readingRow(row: Row): Row | undefined {
  const { is } = row.subject;
  const isLeaf = is === "resource" && kindsBelow(row.subject).length === 0;
  const isInside = isLeaf || is === "range" || is === "message";
  return isInside ? row.parent && readingRow(row.parent) : row;
}

/** What a row shows, as the directory names it: everything of a connection, of an organization, or some kinds there. */
function forgetParts({ subject, place }: Row): readonly string[][] {
  const { organization } = place;
  if (subject.is === "connection" || organization === "") return [[]];
  if (subject.is === "list") return [[organization, subject.kind.id]];
  if (subject.is === "container") return [[organization]];
  const lists = subject.is === "group" ? subject.kinds : kindsBelow(subject);
  return lists.map(({ id }) => [organization, id]);
}

function messageRow(row: Row | undefined, message: Message): NewRow {
  const { tone, label, detail = "" } = message;
  return {
    key: `message:${tone}`,
    label,
    description: detail,
    subject: { is: "message", tone, ...(detail === "" ? {} : { detail }) },
    place: row?.place ?? { connection: "", organization: "", ids: {} },
  };
}

interface Message {
  readonly tone: "empty" | "loading" | "error";
  readonly label: string;
  readonly detail?: string;
}

/** The words for errors load with the first error. */
async function errorRow(row: Row | undefined, error: unknown): Promise<NewRow> {
  const { errorWords } = await import("./errorWords.ts");
  return messageRow(row, { tone: "error", ...errorWords(error) });
}

function emptyLabel(subject: RowSubject): string {
  return subject.is === "list" ? `No ${subject.kind.plural}` : "Nothing here";
}
