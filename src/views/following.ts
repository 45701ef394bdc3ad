import * as vscode from "vscode";
import type { Connection } from "../connections/connection.ts";
import type { Connections } from "../connections/connections.ts";
import type { Choices } from "./filter/choices.ts";
import { setContext } from "./contextKeys.ts";
import { isOn } from "./filter/filter.ts";
import type { LazyTree } from "./tree/lazyTree.ts";
import type { Row } from "./tree/row.ts";
import type { Welcome } from "./welcome.ts";

/** What follows connections and choices. */
export interface Followers {
  readonly connections: Connections;
  readonly choices: Choices;
  readonly tree: LazyTree;
  readonly view: vscode.TreeView<Row>;
  readonly welcome: Welcome;
}

/** The tree follows the connections, and only rows of those that have changed are drawn anew. */
export function followConnections({ connections, tree, welcome }: Followers): vscode.Disposable {
  let before = connections.all();
  sayWhatIsOpen(connections);
  return connections.onDidChange(() => {
    const now = connections.all();
    sayWhatIsOpen(connections);
    welcome.follow();
    if (idsOf(now) !== idsOf(before)) tree.shown?.redraw();
    else for (const { id } of changedOf(now, before)) void tree.shown?.redrawConnection(id);
    before = now;
  });
}

/** The tree follows the filter and what is pinned and hidden; its title says what is not shown. */
export function followChoices({ choices, connections, tree, view }: Followers): vscode.Disposable {
  const say = (): void => {
    const isFiltered = isOn(choices.filter);
    const hidden = choices.hidden.filter(({ connection }) => connections.get(connection)).length;
    void setContext("meraki.filtered", isFiltered);
    void setContext("meraki.hasHidden", hidden > 0);
    view.description = [isFiltered ? "filtered" : "", hidden > 0 ? `${hidden} hidden` : ""]
      .filter(Boolean)
      .join(", ");
  };
  say();
  return vscode.Disposable.from(
    connections.onDidChange(say),
    choices.onDidChange(() => {
      say();
      tree.shown?.redraw();
    }),
  );
}

function sayWhatIsOpen(connections: Connections): void {
  void setContext("meraki.hasConnections", connections.all().length > 0);
  void setContext("meraki.demoOpen", connections.demoIsOpen());
}

function idsOf(connections: readonly Connection[]): string {
  return connections.map(({ id }) => id).join("\n");
}

function changedOf(now: readonly Connection[], before: readonly Connection[]): readonly Connection[] {
  return now.filter(
    ({ id, label, allowsPushes }) =>
      !before.some((one) => one.id === id && one.label === label && one.allowsPushes === allowsPushes),
  );
}
