import { kinds } from "../../catalog/overlay/kinds.ts";
import type * as vscode from "vscode";
import { errorWords } from "./errorWords.ts";
import { isOn } from "../filter/filter.ts";
import { filterCounts } from "../filter/filterCounts.ts";
import { kindsBelow } from "./kindsBelow.ts";
import type { Message } from "./newRows.ts";
import { rootStateOf, type RootState } from "./rootState.ts";
import type { Row, RowSubject } from "./row.ts";
import { childrenOf, type RowSources } from "./rowChildren.ts";
import { withTemplateName } from "./templateNotes.ts";
import { resolveTooltip } from "./tooltip.ts";
import { treeItemOf, type TreeItemParts } from "./treeItem.ts";
import { TreeRows } from "./treeRows.ts";

export interface TreeParts extends RowSources, TreeItemParts {
  /** Told what the view is about to show as a whole, before it does: a welcome text must not flash. */
  settle(state: RootState): Thenable<void>;
}

/** The tree of organizations. Rows are made when they are shown, and each id keeps its object. */
export class OrganizationTree {
  readonly #parts: TreeParts;
  readonly #changed: (rows: Row | Row[] | undefined) => void;
  readonly #rows: TreeRows;

  /** @param changed asks VS Code to draw rows and what is below them anew; without rows the whole tree */
  constructor(parts: TreeParts, changed: (rows: Row | Row[] | undefined) => void) {
    this.#parts = parts;
    this.#changed = changed;
    this.#rows = new TreeRows({ read: (row) => childrenOf(row, parts), messageOf, changed });
  }

  getTreeItem(row: Row): vscode.TreeItem {
    this.#rows.drawn(row);
    return treeItemOf(row, this.#parts);
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const place = await withTemplateName(row.place, this.#parts.directory);
    item.tooltip = resolveTooltip({ ...row, place }, this.#parts);
    return item;
  }

  /** Rows, or one that says that they are being read. Where the whole tree has nothing to show a welcome text stands. */
  async getChildren(row?: Row): Promise<Row[]> {
    const rows = await this.#rows.children(row);
    if (row) return rows;
    const state = rootStateOf(rows);
    await this.#parts.settle(state);
    return state === "rows" ? rows : [];
  }

  /** Reads a row's lists again, or everything. A row without a list of its own stands for the one that it is in. */
  refresh(row?: Row): void {
    this.#rows.forgetLoading();
    const { directory } = this.#parts;
    const read = row && readingRow(row);
    if (!read) for (const { id } of this.#parts.connections()) directory.forget(id);
    else for (const parts of forgetParts(read)) directory.forget(read.place.connection, ...parts);
    this.#changed(read);
  }

  /** Our own row object, or undefined: what comes with a command may be anything. */
  rowOf(argument: unknown): Row | undefined {
    return this.#rows.rowOf(argument);
  }

  /** The rows under a row, however long that takes. */
  async loaded(row?: Row): Promise<readonly Row[]> {
    return this.#rows.loaded(row);
  }

  /**
   * Reads the lists of one organization again, or those of one kind, and shows them. Only their own rows are drawn
   * anew: a refresh of the whole tree makes VS Code drop what it is reading elsewhere.
   */
  forget(connection: string, organization: string, kind?: string): void {
    const owner = standsAtTop(kind) ? "" : organization;
    this.#parts.directory.forget(connection, owner, kind);
    if (owner === "") return this.#changed(this.#rowOfConnection(connection));
    this.#redrawRows(
      ({ place, subject }) =>
        place.connection === connection && place.organization === owner && showsLists(subject, kind),
    );
  }

  /** Draws rows anew without reading anything. */
  redraw(): void {
    this.#changed(undefined);
  }

  /** Draws the rows of one connection anew: its label, or what may be done there, is another. */
  async redrawConnection(connection: string): Promise<void> {
    // Rows of connections are made of what is known here: nothing is asked for.
    if (this.#rowOfConnection(connection)) await this.loaded();
    this.#redrawRows((row) => isTopOf(connection, row));
  }

  /** What the filter leaves has changed: its row counts again. */
  recount(): void {
    const { filter } = this.#parts.choices;
    const row = isOn(filter) ? this.#rows.all().find(({ subject }) => subject.is === "filter") : undefined;
    if (!row) return;
    row.description = filterCounts(filter, this.#parts);
    this.#changed(row);
  }

  dispose(): void {
    this.#rows.dispose();
  }

  /** Where there is only one it has no row: its organizations are the whole tree. */
  #rowOfConnection(connection: string): Row | undefined {
    const hasRows = this.#parts.connections().length > 1;
    return hasRows
      ? this.#rows.all().find((row) => isTopOf(connection, row) && row.subject.is === "connection")
      : undefined;
  }

  #redrawRows(isMeant: (row: Row) => boolean): void {
    const rows = this.#rows.all().filter(isMeant);
    if (rows.length > 0) this.#changed(rows);
  }
}

/** Does this row stand for a connection, alone or with others? */
function isTopOf(connection: string, { parent, place }: Row): boolean {
  return !parent && place.connection === connection;
}

/** Is this the id of a kind whose list stands directly under the connection? */
function standsAtTop(wanted: string | undefined): boolean {
  return kinds.some(({ id, parent }) => id === wanted && parent === undefined);
}

/** Is this the row of an organization, or of the lists of a kind? */
function showsLists(subject: RowSubject, kind: string | undefined): boolean {
  return kind === undefined
    ? subject.is === "container" && subject.kind.parent === undefined
    : subject.is === "list" && subject.kind.id === kind;
}

/** The nearest row, upwards, that is read as a whole. */
function readingRow(row: Row): Row | undefined {
  const { is } = row.subject;
  const isLeaf = is === "resource" && kindsBelow(row.subject).length === 0;
  const isInside = isLeaf || is === "range" || is === "message" || is === "filter";
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

function messageOf(error: unknown): Message {
  return { tone: "error", ...errorWords(error) };
}
