import * as vscode from "vscode";
import type { Ref } from "../catalog/ref.ts";
import { refOfUriPath } from "../catalog/uri.ts";
import { isJson } from "../changes/json/isJson.ts";
import { demoConnectionId, type Connections } from "../connections/connections.ts";
import type { Directory } from "../connections/directory.ts";
import { visibleUris } from "./activeUri.ts";
import { Choices } from "./filter/choices.ts";
import { setContext } from "./contextKeys.ts";
import { DraftDecorations } from "./tree/decorations.ts";
import { followChoices, followConnections } from "./following.ts";
import { LazyTree } from "./tree/lazyTree.ts";
import { PlaceStatus } from "./placeStatus.ts";
import type { Row } from "./tree/row.ts";
import { Welcome } from "./welcome.ts";

export interface ViewParts {
  readonly connections: Connections;
  readonly directory: Directory;
  /** Lists were read, or forgotten with their connection: names and counts may be others. */
  readonly onDidRead: vscode.Event<void>;
  readonly drafts: DraftsSeen;
  /** Where choices are kept: those of this window, and those of all of them. */
  readonly stored: Pick<vscode.ExtensionContext, "workspaceState" | "globalState">;
  /** Ids of the commands that rows and the status bar run. */
  readonly commands: {
    readonly open: string;
    readonly refresh: string;
    readonly reveal: string;
    readonly filter: string;
    readonly showHidden: string;
  };
  placeOf(uri: vscode.Uri): Promise<string>;
}

/** What views need to know of drafts. */
export interface DraftsSeen {
  readonly onDidChange: vscode.Event<Ref>;
  get(ref: Ref): { readonly text: string | undefined } | undefined;
  pending(): readonly unknown[];
}

export interface Views extends vscode.Disposable {
  readonly tree: LazyTree;
  readonly view: vscode.TreeView<Row>;
  readonly choices: Choices;
}

const viewId = "meraki.organizations";

/** Opens the tree, the marks on drafts, and the place in the status bar. */
export function openViews(parts: ViewParts): Views {
  const { connections, drafts, commands, stored } = parts;
  const choices = new Choices(stored.workspaceState, stored.globalState);
  const welcome = welcomeOver(connections, drafts);
  const tree = new LazyTree({
    connections: () => connections.all(),
    directory: parts.directory,
    choices,
    openCommand: commands.open,
    retryCommand: commands.refresh,
    filterCommand: commands.filter,
    showHiddenCommand: commands.showHidden,
    settle: (state) => welcome.settle(state),
  });
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const followers = { connections, choices, tree, view, welcome };
  const opened = vscode.Disposable.from(
    tree,
    view,
    choices,
    welcome,
    followConnections(followers),
    followChoices(followers),
    parts.onDidRead(() => tree.shown?.recount()),
    decorate(drafts),
    showPlace(parts),
  );
  return { tree, view, choices, dispose: () => opened.dispose() };
}

function welcomeOver(connections: Connections, drafts: DraftsSeen): Welcome {
  return new Welcome(
    {
      hasConnections: () => connections.all().length > 0,
      demoIsStarting: () => connections.demoIsStarting(),
      show: (state) => setContext("meraki.state", state),
    },
    visibleUris().some((uri) => opensDemo(uri, drafts)),
  );
}

/** A document of the demo that is brought back opens it, unless it is a draft: that is read from disk. */
function opensDemo({ path }: vscode.Uri, drafts: DraftsSeen): boolean {
  const ref = refOfUriPath(path);
  return ref?.connection === demoConnectionId && drafts.get(ref)?.text === undefined;
}

function decorate(drafts: DraftsSeen): vscode.Disposable {
  const decorations = new DraftDecorations((ref) => pendingState(drafts.get(ref)?.text));
  const follow = (): void => {
    void setContext("meraki.hasDrafts", drafts.pending().length > 0);
    decorations.redraw();
  };
  follow();
  return vscode.Disposable.from(
    decorations,
    vscode.window.registerFileDecorationProvider(decorations),
    drafts.onDidChange(follow),
  );
}

function showPlace({ connections, placeOf, commands }: ViewParts): vscode.Disposable {
  const place = new PlaceStatus(placeOf, commands.reveal);
  const follow = (): void => void place.update();
  follow();
  return vscode.Disposable.from(
    place,
    connections.onDidChange(follow),
    vscode.window.tabGroups.onDidChangeTabs(follow),
    vscode.window.tabGroups.onDidChangeTabGroups(follow),
  );
}

function pendingState(text: string | undefined): "draft" | "invalid" | undefined {
  if (text === undefined) return undefined;
  return isJson(text) ? "draft" : "invalid";
}
