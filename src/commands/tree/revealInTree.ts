import { sayOutOfSight } from "./outOfSight.ts";
import type { Ports } from "../ports.ts";

/** Selects the row of the document in front. */
export async function revealInTree(ports: Ports): Promise<void> {
  const reveal = (): Promise<boolean> => ports.tree.revealActive();
  if (await reveal()) return;
  await sayOutOfSight(
    ports,
    "The tree has no row for what is in front: it may be gone, or its connection was removed.",
    reveal,
  );
}
