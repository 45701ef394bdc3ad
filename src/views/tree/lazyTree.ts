import * as vscode from "vscode";
import { once } from "../../connections/once.ts";
import type { OrganizationTree, TreeParts } from "./organizationTree.ts";
import type { Row } from "./row.ts";

/** The tree of organizations, whose code is loaded when somebody first looks at it. */
export class LazyTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Row | Row[] | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #load: () => Promise<OrganizationTree>;
  #shown: OrganizationTree | undefined;

  constructor(parts: TreeParts) {
    this.#load = once(async () => {
      const { OrganizationTree } = await import("./organizationTree.ts");
      this.#shown = new OrganizationTree(parts, (rows) => this.#changed.fire(rows));
      return this.#shown;
    });
  }

  load(): Promise<OrganizationTree> {
    return this.#load();
  }

  /** The tree that somebody has looked at. */
  get shown(): OrganizationTree | undefined {
    return this.#shown;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    return (await this.#load()).getChildren(row);
  }

  /** VS Code draws what it was given: by then the code is there. */
  getTreeItem(row: Row): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.#shown?.getTreeItem(row) ?? this.#load().then((tree) => tree.getTreeItem(row));
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    return (await this.#load()).resolveTreeItem(item, row);
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  dispose(): void {
    this.#shown?.dispose();
    this.#changed.dispose();
  }
}
