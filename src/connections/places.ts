import type * as vscode from "vscode";
import { refOfUriPath } from "../catalog/uri.ts";
import type { Connections } from "./connections.ts";
import type { Directory } from "./directory.ts";

/** Says where a resource is, in the words that people know. */
export interface Places {
  /** connection › organization › network */
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
  const labelOf = (connection: string): string => connections.get(connection)?.label ?? "removed connection";
  return {
    async ofUri(uri) {
      const ref = refOfUriPath(uri.path);
      if (!ref) return "";
      const { organization, network } = await directory.placeNames(ref);
      return [labelOf(ref.connection), organization, network]
        .filter((part) => part !== undefined)
        .join(" › ");
    },
    async ofOrganization(connection, organization) {
      const key = `organization-name:${connection}/${organization}`;
      const known = directory.organizationName(connection, organization);
      if (known !== undefined) await remembered.update(key, known);
      return `${labelOf(connection)} › ${known ?? remembered.get<string>(key) ?? organization}`;
    },
  };
}
