import type * as vscode from "vscode";
import { refOfUriPath } from "../../catalog/uri.ts";
import type { Connections } from "../../connections/connections.ts";
import type { Directory } from "../../connections/directory.ts";
import { keyOfRef } from "./findable.ts";
import { type GoToChoice, pickTarget } from "./goToPick.ts";
import { type DocumentSeen, GoToSearch } from "./goToSearch.ts";
import type { Recents } from "./recents.ts";

export interface GoToRooms {
  readonly connections: Connections;
  readonly directory: Directory;
  readonly recents: Recents;
}

/** What the pick begins with. */
export interface GoToRequest {
  readonly text: string;
  /** Documents in tabs. */
  readonly open: readonly vscode.Uri[];
  readonly drafts: readonly vscode.Uri[];
}

/** Lets somebody pick anything that is loaded or that Dashboard finds; undefined where they leave. */
export function goTo(
  { connections, directory, recents }: GoToRooms,
  request: GoToRequest,
): Promise<GoToChoice | undefined> {
  const open = request.open.flatMap(({ path }) => seenAt(path));
  const drafts = request.drafts.flatMap(({ path }) => seenAt(path));
  const lately = recents.paths().flatMap(seenAt);
  const isHere = ({ ref }: DocumentSeen): boolean => connections.get(ref.connection) !== undefined;
  const search = new GoToSearch({
    connections: () => connections.all(),
    directory,
    documents: [...inOrder(open, lately), ...drafts, ...lately].filter(isHere),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const marks = [
    { mark: "open", keys: keysOf(open) },
    { mark: "draft", keys: keysOf(drafts) },
  ];
  const marksOf = (key: string): readonly string[] =>
    marks.filter(({ keys }) => keys.has(key)).map(({ mark }) => mark);
  return pickTarget({ search, text: request.text, marksOf });
}

/** Those that were in front lately first. */
function inOrder(open: readonly DocumentSeen[], lately: readonly DocumentSeen[]): readonly DocumentSeen[] {
  const isOpen = keysOf(open);
  return [...lately.filter(({ ref }) => isOpen.has(keyOfRef(ref))), ...open];
}

function keysOf(seen: readonly DocumentSeen[]): ReadonlySet<string> {
  return new Set(seen.map(({ ref }) => keyOfRef(ref)));
}

function seenAt(path: string): readonly DocumentSeen[] {
  const ref = refOfUriPath(path);
  return ref ? [{ ref, uriPath: path }] : [];
}
