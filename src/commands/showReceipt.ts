import { pickReceipt } from "./pickReceipt.ts";
import type { Ports } from "./ports.ts";

/** Shows what a push changed: before ↔ after. */
export async function showReceipt(ports: Ports, given: unknown): Promise<void> {
  const receipt = await pickReceipt(ports, given, "Show which receipt?");
  if (receipt) await ports.documents.openReceipt(receipt);
}
