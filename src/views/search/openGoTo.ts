import type * as vscode from "vscode";
import { refOfUriPath } from "../../catalog/uri.ts";
import type { Connections } from "../../connections/connections.ts";
import type { Directory } from "../../connections/directory.ts";
import { keyOfRef } from "./findable.ts";
import type { Mark } from "../filter/marks.ts";
import type { MarksOf } from "./goToItems.ts";
import { type GoToChoice, GoToPick } from "./goToPick.ts";
import { type DocumentSeen, GoToSearch } from "./goToSearch.ts";
import type { Recents } from "./recents.ts";

export interface GoToRooms {
  readonly connections: Connections;
  readonly directory: Directory;
  readonly recents: Recents;
  /** Rows that are pinned in the tree. */
  readonly choices: { readonly pinned: readonly Mark[] };
}

/** What the pick begins with. */
export interface GoToRequest {
  /** What it is picked for, where that is not to go there: "Rename what?" */
  readonly title?: string;
  readonly text: string;
  /** Documents in tabs. */
  readonly open: readonly vscode.Uri[];
  readonly drafts: readonly vscode.Uri[];
}

/** Lets somebody pick anything that is loaded or that Dashboard finds. */
export class GoTo {
  readonly #rooms: GoToRooms;
  #open: GoToPick | undefined;

  constructor(rooms: GoToRooms) {
    this.#rooms = rooms;
  }

  /** Undefined where they leave. */
  async pick(request: GoToRequest): Promise<GoToChoice | undefined> {
    const open = request.open.flatMap(({ path }) => seenAt(path));
    const drafts = request.drafts.flatMap(({ path }) => seenAt(path));
    const search = this.#searchWith(open, drafts);
    const pick = new GoToPick({ ...request, search, marksOf: marksOf(open, drafts) });
    this.#open = pick;
    const choice = await pick.shown();
    // What was searched is not kept: twenty thousand things are some megabytes.
    this.#open = undefined;
    return choice;
  }

  /** Chooses the line that somebody is on, to ask what to do with it. */
  more(): void {
    this.#open?.more();
  }

  #searchWith(open: readonly DocumentSeen[], drafts: readonly DocumentSeen[]): GoToSearch {
    const { connections, directory, recents, choices } = this.#rooms;
    const lately = recents.paths().flatMap(seenAt);
    const isHere = ({ ref }: DocumentSeen): boolean => connections.get(ref.connection) !== undefined;
    return new GoToSearch({
      connections: () => connections.all(),
      directory,
      documents: [...inOrder(open, lately), ...drafts, ...lately].filter(isHere),
      pinned: choices.pinned.map(({ connection, organization }) => `${connection}/${organization}`),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
    });
  }
}

function marksOf(open: readonly DocumentSeen[], drafts: readonly DocumentSeen[]): MarksOf {
  const marks = [
    { mark: "open", keys: keysOf(open) },
    { mark: "draft", keys: keysOf(drafts) },
  ];
  return (key) => marks.filter(({ keys }) => keys.has(key)).map(({ mark }) => mark);
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
