import type * as vscode from "vscode";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Connections } from "./connections.ts";
import type { Directory } from "./directory.ts";
import { once } from "./once.ts";

/** Says where a resource is, in the words that people know. */
export interface Places {
  /** connection › organization › network › device */
  readonly ofUri: (uri: vscode.Uri) => Promise<string>;
  /** connection › organization */
  readonly ofOrganization: (connection: string, organization: string) => Promise<string>;
}

/**
 * @param remembered names of organizations that have drafts: they are shown at the next start, before anything is read
 */
export function placesOver(
  connections: Connections,
  directory: Directory,
  remembered: vscode.Memento,
): Places {
  const namer = once(async () => new (await import("./placeNames.ts")).PlaceNamer(directory));
  const labelOf = (id: string): string =>
    connections.get(id)?.label ?? `${connections.removed(id)?.label ?? "Connection"} (removed)`;
  return {
    async ofUri(uri) {
      const ref = refOfUriPath(uri.path);
      if (!ref) return "";
      const { organization, network, holder } = await (await namer()).of(ref);
      return [labelOf(ref.connection), organization, network, holder]
        .filter((part) => part !== undefined)
        .join(" › ");
    },
    async ofOrganization(connection, organization) {
      const key = `organization-name:${connection}/${organization}`;
      const known = directory.organizationName(connection, organization);
      const before = remembered.get<string>(key);
      // Where it cannot be remembered it is only a number at the next start.
      if (known !== undefined && known !== before) await remembered.update(key, known).then(nothing, nothing);
      return `${labelOf(connection)} › ${known ?? before ?? organization}`;
    },
  };
}

function nothing(): void {
  // Nobody waits for it.
}
