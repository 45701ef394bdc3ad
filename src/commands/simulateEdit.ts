import * as vscode from "vscode";
import { demoConnectionId } from "../connections/connections.ts";
import type { Ports } from "./ports.ts";
import { targetDocument } from "./targetDocument.ts";

/** In the simulated Dashboard only: lets somebody else change a resource, so that a conflict can be tried. */
export async function simulateEdit(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given);
  const done = target && (await ports.connections.simulateEdit(target.ref.connection, target.ref.path));
  if (done) {
    void vscode.window.showInformationMessage(
      `Somebody else has changed ${target.name} in the simulated Dashboard.`,
    );
    return;
  }
  void vscode.window.showInformationMessage(
    target?.ref.connection === demoConnectionId
      ? "The simulated Dashboard has nothing to change there."
      : "Open a resource of the demo organization first: real ones are never touched by this.",
  );
}
