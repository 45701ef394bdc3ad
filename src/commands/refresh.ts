import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** Reads again: the given row and what is below it, or everything; and the document in front. */
export async function refresh(ports: Ports, given: unknown): Promise<void> {
  ports.tree.refresh(given);
  const document = targetDocument(ports, given);
  if (document) await ports.documents.reload(document.ref);
}
