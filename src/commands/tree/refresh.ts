import { openDocuments } from "./openUris.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument } from "../targetDocument.ts";

/** Reads again: the given row and its documents; without a row, everything. */
export async function refresh(ports: Ports, given: unknown): Promise<void> {
  if (isNothing(given)) return refreshAll(ports);
  ports.tree.refresh(given);
  const document = targetDocument(ports, given);
  if (document) return ports.documents.reload(document.ref);
  const row = ports.tree.targetOf(given);
  if (row) await reloadUnder(ports, row.connection, row.organization);
}

/** Reads every list again, and every document that is open. */
export async function refreshAll(ports: Ports): Promise<void> {
  ports.tree.refresh();
  await reloadUnder(ports);
}

/** One that cannot be read keeps the others from nothing; the first failure is told when all are done. */
async function reloadUnder(ports: Ports, connection?: string, organization?: string): Promise<void> {
  const refs = openDocuments()
    .map(({ ref }) => ref)
    .filter((ref) => connection === undefined || ref.connection === connection)
    .filter((ref) => !organization || ref.organization === organization);
  const read = await Promise.allSettled(refs.map((ref) => ports.documents.reload(ref)));
  const failed = read.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
