import * as vscode from "vscode";
import { refAt } from "../catalog/refAt.ts";
import { uriPath } from "../catalog/uri.ts";
import type { Ports, TreeTarget } from "./ports.ts";
import { rowOf } from "./rowOf.ts";
import { targetDocument, type TargetDocument } from "./targetDocument.ts";

/**
 * The resource of a given row, document or URI. A row that opens into others stands for its own settings; where nothing
 * is given it is the selected row, and where none is selected the document in front.
 */
export function targetThing(ports: Ports, given: unknown): TargetDocument | undefined {
  return targetRow(ports, given) ?? targetDocument(ports, given);
}

/** The resource of a given row, or of the selected one: for what is no work on a document, such as its end. */
export function targetRow(ports: Ports, given: unknown): TargetDocument | undefined {
  const row = rowOf(ports, given);
  return row && thingOfRow(row);
}

function thingOfRow(row: TreeTarget): TargetDocument | undefined {
  const { connection, organization, apiPath, label, uri } = row;
  const ref = apiPath === undefined ? undefined : refAt(connection, organization, apiPath);
  if (!ref) return undefined;
  const path = uri?.path ?? uriPath(ref, label);
  return { uri: vscode.Uri.from({ scheme: "meraki", path }), ref, name: label };
}
