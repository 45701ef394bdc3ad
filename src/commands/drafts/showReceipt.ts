import { pickAnyReceipt } from "./pickReceipt.ts";
import type { Ports } from "../ports.ts";

/** Shows what a push changed, before ↔ after, or what became of another action. */
export async function showReceipt(ports: Ports, given: unknown): Promise<void> {
  const picked = await pickAnyReceipt(ports, given, "Show which receipt?");
  if (picked?.of === "push") await ports.documents.openReceipt(picked.receipt);
  if (picked?.of === "action") await ports.documents.openActionReceipt(picked.receipt);
}
