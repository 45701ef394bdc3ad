import * as vscode from "vscode";
import { openDocuments } from "./tree/openUris.ts";
import type { Ports } from "./ports.ts";
import { isNothing, targetDocument, type TargetDocument } from "./targetDocument.ts";
import { targetThing } from "./targetThing.ts";

/** What a command needs of the thing that it is about. */
export interface Wanted {
  /** Title of the pick: "Rename what?" */
  readonly title: string;
  fits(target: TargetDocument): boolean;
  /** What is said of something that was meant and does not fit. */
  misfit(target: TargetDocument): string;
}

/**
 * The given, selected or open thing, else the one that a person picks among all. What somebody has pointed at is never
 * swapped for something else: where it does not fit, that is said.
 */
export async function thingThat(
  ports: Ports,
  given: unknown,
  wanted: Wanted,
): Promise<TargetDocument | undefined> {
  const target = targetThing(ports, given);
  if (target && wanted.fits(target)) return target;
  const meant = isNothing(given) ? await picked(ports, wanted.title) : target;
  if (!meant || wanted.fits(meant)) return meant;
  void vscode.window.showInformationMessage(wanted.misfit(meant));
  return undefined;
}

async function picked(ports: Ports, title: string): Promise<TargetDocument | undefined> {
  if (ports.connections.all().length === 0) {
    void vscode.window.showInformationMessage(
      "There is no connection yet. Add one, or open the demo organization.",
    );
    return undefined;
  }
  const choice = await ports.goTo({
    title,
    text: "",
    open: openDocuments().map(({ uri }) => uri),
    drafts: ports.documents.pending().map(({ uri }) => vscode.Uri.parse(uri)),
  });
  return choice && targetDocument(ports, choice.uri);
}
