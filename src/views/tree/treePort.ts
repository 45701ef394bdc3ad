import type * as vscode from "vscode";
import { listPath, type Kind } from "../../catalog/kind.ts";
import { kindById, kindsAbove } from "../../catalog/overlay/kinds.ts";
import { fillPath, refKey, type Ref } from "../../catalog/ref.ts";
import { refOfUriPath } from "../../catalog/uri.ts";
import { urlOf } from "../../connections/item.ts";
import { activeUri } from "../activeUri.ts";
import { kindsBelow } from "./kindsBelow.ts";
import type { Mark } from "../filter/marks.ts";
import type { OrganizationTree } from "./organizationTree.ts";
import type { LazyTree } from "./lazyTree.ts";
import type { Row } from "./row.ts";
import { rowUri } from "./treeItem.ts";

/** A row as commands see it. */
export interface RowTarget {
  readonly connection: string;
  readonly organization: string;
  readonly label: string;
  readonly uri?: vscode.Uri;
  readonly id?: string;
  readonly apiPath?: string;
  readonly url?: string;
  /** How it is pinned or hidden, if it can be. */
  readonly mark?: Mark;
}

/** What commands may do with the tree. Rows that are passed in are checked: anybody may run a command. */
export class TreeAccess {
  readonly #tree: LazyTree;
  readonly #view: vscode.TreeView<Row>;

  constructor(tree: LazyTree, view: vscode.TreeView<Row>) {
    this.#tree = tree;
    this.#view = view;
  }

  targetOf(argument: unknown): RowTarget | undefined {
    const row = this.#tree.shown?.rowOf(argument);
    return row && targetOf(row);
  }

  selection(): RowTarget | undefined {
    const [row] = this.#view.selection;
    return row && targetOf(row);
  }

  refresh(argument?: unknown): void {
    this.#withTree((tree) => tree.refresh(tree.rowOf(argument)));
  }

  refreshOrganization(connection: string, organization: string, kind?: string): void {
    this.#withTree((tree) => tree.forget(connection, organization, kind));
  }

  /**
   * Selects a document's row, opening what is above it; false where the tree has none.
   * @param as what opens into others has a row of its own, and below that one for its settings
   */
  async reveal(uri: vscode.Uri, as: "document" | "place" = "document"): Promise<boolean> {
    const ref = refOfUriPath(uri.path);
    const row = ref && (await this.#find(ref, as));
    if (row) await this.#view.reveal(row, { select: true, focus: true, expand: false });
    return row !== undefined;
  }

  /** Selects the row of the document in front; false where there is none. */
  async revealActive(): Promise<boolean> {
    const uri = activeUri();
    return uri !== undefined && this.reveal(uri);
  }

  /** At once, where the tree is there. */
  #withTree(work: (tree: OrganizationTree) => void): void {
    if (this.#tree.shown) work(this.#tree.shown);
    else void this.#tree.load().then(work);
  }

  async #find(ref: Ref, as: "document" | "place"): Promise<Row | undefined> {
    const tree = await this.#tree.load();
    let level = await tree.loaded();
    for (let depth = 0; depth < 12 && level.length > 0; depth += 1) {
      const found = level.find((row) => isRow(row, ref) || (as === "place" && isContainer(row, ref)));
      if (found) return found;
      const inside = level.filter((row) => mayHold(row, ref));
      level = (await Promise.all(inside.map((row) => tree.loaded(row)))).flat();
    }
    return undefined;
  }
}

function targetOf(row: Row): RowTarget {
  const { subject, place, label } = row;
  const id = idOf(row);
  const url = pageOf(row);
  const uri = subject.is === "resource" ? rowUri(row) : undefined;
  const apiPath = apiPathOf(row);
  const mark = markOf(row);
  return {
    connection: place.connection,
    organization: place.organization,
    label,
    ...(uri ? { uri } : {}),
    ...(id === undefined ? {} : { id }),
    ...(url === undefined ? {} : { url }),
    ...(apiPath === undefined ? {} : { apiPath }),
    ...(mark ? { mark } : {}),
  };
}

function markOf({ subject, place }: Row): Mark | undefined {
  if (subject.is !== "container") return undefined;
  const { kind, item } = subject;
  return {
    connection: place.connection,
    organization: place.organization,
    kind: kind.id,
    id: item.id,
    name: item.name,
  };
}

/** A container's own settings have its id. */
function idOf({ subject, parent }: Row): string | undefined {
  if (subject.is === "container") return subject.item.id;
  if (subject.is !== "resource") return undefined;
  return subject.item?.id ?? (subject.kind.opens && parent ? idOf(parent) : undefined);
}

/** The page in Dashboard of the row, or of the nearest one above it that has one. */
function pageOf({ subject, parent }: Row): string | undefined {
  const item = "item" in subject ? subject.item : undefined;
  return (item && urlOf(item)) ?? (parent && pageOf(parent));
}

function apiPathOf({ subject, place }: Row): string | undefined {
  if (subject.is === "resource") return subject.path;
  if (subject.is === "container") return fillPath(subject.kind.path, place.ids);
  return subject.is === "list" && subject.kind.list ? fillPath(listPath(subject.kind), place.ids) : undefined;
}

function isRow({ subject, place }: Row, ref: Ref): boolean {
  if (subject.is !== "resource") return false;
  const { kind, path } = subject;
  return (
    refKey({ connection: place.connection, organization: place.organization, kind, path }) === refKey(ref)
  );
}

function isContainer({ subject, place }: Row, { connection, kind, path }: Ref): boolean {
  return (
    subject.is === "container" &&
    subject.kind === kind &&
    place.connection === connection &&
    fillPath(kind.path, place.ids) === path
  );
}

/** Can this row have the resource somewhere below it? */
function mayHold({ subject, place }: Row, ref: Ref): boolean {
  if (place.connection !== ref.connection) return false;
  switch (subject.is) {
    case "connection":
      return true;
    case "container":
      if (subject.kind.parent === undefined) return place.organization === ref.organization;
      return ownPaths(subject.kind).some((path) =>
        `${ref.path}/`.startsWith(`${fillPath(path, place.ids)}/`),
      );
    case "list":
      return (
        subject.kind.id === ref.kind.id ||
        ((subject.kind.opens === true || kindsAbove(ref.kind).includes(subject.kind)) &&
          ownPaths(subject.kind).some((path) => ref.path.startsWith(listStart(path))))
      );
    case "group":
      return subject.kinds.some(({ id }) => id === ref.kind.id);
    case "range":
      return true;
    case "resource":
      return kindsBelow(subject).includes(ref.kind) && ref.path.startsWith(`${subject.path}/`);
    case "message":
    case "filter":
      return false;
  }
}

/** The paths below which the settings of one are: a template's are where those of a network would be. */
function ownPaths({ path, standsFor }: Kind): readonly string[] {
  const stoodFor = kindById(standsFor ?? "");
  return stoodFor ? [path, stoodFor.path] : [path];
}

/** The fixed part of a path template: `/networks/`. */
function listStart(template: string): string {
  return template.slice(0, template.indexOf("{"));
}
