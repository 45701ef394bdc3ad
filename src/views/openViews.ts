import * as vscode from "vscode";
import type { Ref } from "../catalog/ref.ts";
import type { Connections } from "../connections/connections.ts";
import type { Directory } from "../connections/directory.ts";
import { DraftDecorations } from "./decorations.ts";
import { OrganizationTree } from "./organizationTree.ts";
import { PlaceStatus } from "./placeStatus.ts";
import { TreeAccess } from "./treePort.ts";

export interface ViewParts {
  readonly connections: Connections;
  readonly directory: Directory;
  readonly drafts: DraftsSeen;
  placeOf(uri: vscode.Uri): Promise<string>;
}

/** What views need to know of drafts. */
export interface DraftsSeen {
  readonly onDidChange: vscode.Event<Ref>;
  get(ref: Ref): { readonly text: string | undefined } | undefined;
}

export interface Views extends vscode.Disposable {
  readonly tree: TreeAccess;
}

const viewId = "meraki.organizations";

/** Opens the tree, the marks on drafts, and the place in the status bar. */
export function openViews({ connections, directory, drafts, placeOf }: ViewParts): Views {
  const tree = new OrganizationTree({
    connections: () => connections.all(),
    directory,
    openCommand: "meraki.openResource",
    retryCommand: "meraki.refresh",
  });
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const decorations = new DraftDecorations((ref) => pendingState(drafts.get(ref)?.text));
  const place = new PlaceStatus(placeOf, "meraki.revealInTree");
  const follow = (): void => {
    void vscode.commands.executeCommand("setContext", "meraki.hasConnections", connections.all().length > 0);
    void vscode.commands.executeCommand("setContext", "meraki.demoOpen", connections.demoIsOpen());
    tree.redraw();
    void place.update();
  };
  follow();
  const parts = vscode.Disposable.from(
    tree,
    view,
    decorations,
    place,
    vscode.window.registerFileDecorationProvider(decorations),
    connections.onDidChange(follow),
    drafts.onDidChange(() => decorations.redraw()),
    vscode.window.tabGroups.onDidChangeTabs(() => void place.update()),
    vscode.window.tabGroups.onDidChangeTabGroups(() => void place.update()),
  );
  return { tree: new TreeAccess(tree, view), dispose: () => parts.dispose() };
}

function pendingState(text: string | undefined): "draft" | "invalid" | undefined {
  if (text === undefined) return undefined;
  try {
    JSON.parse(text);
    return "draft";
  } catch {
    return "invalid";
  }
}
