import { hasTexts } from "./stored.ts";

/** One admin identity in one Meraki cloud. Its key is in SecretStorage, never here. */
export interface Connection {
  /** Opaque; stands in URIs. */
  readonly id: string;
  /** What people call it, e.g. "Acme PROD". */
  readonly label: string;
  /** Id of a region, or of the simulated Dashboard. */
  readonly region: string;
  /** Without it the client refuses every write. New connections begin without. */
  readonly allowsPushes: boolean;
}

/**
 * Connections as they were stored. An entry that does not look like one is dropped, and so is a second one
 * with the same id: a key can be asked for again, and one bad entry must not take the others with it.
 */
export function readConnections(stored: unknown): readonly Connection[] {
  const entries: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const byId = new Map<string, Connection>();
  for (const entry of entries) {
    const connection = connectionIn(entry);
    if (connection && !byId.has(connection.id)) byId.set(connection.id, connection);
  }
  return [...byId.values()];
}

function connectionIn(entry: unknown): Connection | undefined {
  if (!hasTexts(entry, ["id", "label", "region"])) return undefined;
  const { id, label, region, allowsPushes } = entry;
  if (!/^[a-z0-9-]+$/.test(id) || typeof allowsPushes !== "boolean") return undefined;
  return { id, label, region, allowsPushes };
}
