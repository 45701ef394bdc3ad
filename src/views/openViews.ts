import * as vscode from "vscode";
import type { Ref } from "../catalog/ref.ts";
import { isJson } from "../changes/isJson.ts";
import type { Connections } from "../connections/connections.ts";
import type { Directory } from "../connections/directory.ts";
import { DraftDecorations } from "./decorations.ts";
import { OrganizationTree } from "./organizationTree.ts";
import { PlaceStatus } from "./placeStatus.ts";
import type { Row } from "./row.ts";

export interface ViewParts {
  readonly connections: Connections;
  readonly directory: Directory;
  readonly drafts: DraftsSeen;
  /** Ids of the commands that rows and the status bar run. */
  readonly commands: { readonly open: string; readonly refresh: string; readonly reveal: string };
  placeOf(uri: vscode.Uri): Promise<string>;
}

/** What views need to know of drafts. */
export interface DraftsSeen {
  readonly onDidChange: vscode.Event<Ref>;
  get(ref: Ref): { readonly text: string | undefined } | undefined;
  pending(): readonly unknown[];
}

export interface Views extends vscode.Disposable {
  readonly tree: OrganizationTree;
  readonly view: vscode.TreeView<Row>;
}

const viewId = "meraki.organizations";

/** Opens the tree, the marks on drafts, and the place in the status bar. */
export function openViews({ connections, directory, drafts, commands, placeOf }: ViewParts): Views {
  const tree = new OrganizationTree({
    connections: () => connections.all(),
    directory,
    openCommand: commands.open,
    retryCommand: commands.refresh,
  });
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const decorations = new DraftDecorations((ref) => pendingState(drafts.get(ref)?.text));
  const place = new PlaceStatus(placeOf, commands.reveal);
  const follow = (): void => {
    setContext("meraki.hasConnections", connections.all().length > 0);
    setContext("meraki.demoOpen", connections.demoIsOpen());
    tree.redraw();
    void place.update();
  };
  const followDrafts = (): void => {
    setContext("meraki.hasDrafts", drafts.pending().length > 0);
    decorations.redraw();
  };
  follow();
  followDrafts();
  setContext("meraki.ready", true);
  const parts = vscode.Disposable.from(
    tree,
    view,
    decorations,
    place,
    vscode.window.registerFileDecorationProvider(decorations),
    connections.onDidChange(follow),
    drafts.onDidChange(followDrafts),
    vscode.window.tabGroups.onDidChangeTabs(() => void place.update()),
    vscode.window.tabGroups.onDidChangeTabGroups(() => void place.update()),
  );
  return { tree, view, dispose: () => parts.dispose() };
}

/** What menus and welcome texts ask about. */
function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand("setContext", key, value);
}

function pendingState(text: string | undefined): "draft" | "invalid" | undefined {
  if (text === undefined) return undefined;
  return isJson(text) ? "draft" : "invalid";
}
