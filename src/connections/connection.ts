import * as z from "zod/mini";

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

const storedConnections = z.array(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    label: z.string(),
    region: z.string(),
    allowsPushes: z.boolean(),
  }),
);

/** Connections as they were stored; what does not look like some is dropped, because a key can be asked for again. */
export function readConnections(stored: unknown): readonly Connection[] {
  const result = storedConnections.safeParse(stored ?? []);
  return result.success ? result.data : [];
}
