import { matchPath } from "../catalog/ref.ts";
import type { Ports, TreeTarget } from "./ports.ts";
import { isNothing } from "./targetDocument.ts";

/**
 * The given row; the selected one where none was given. A command asks once, before anything else: while it reads or
 * asks a person, the selection moves on.
 */
export function rowOf(ports: Ports, given: unknown): TreeTarget | undefined {
  return isNothing(given) ? ports.tree.selection() : ports.tree.targetOf(given);
}

/** Id of the network that a row stands for, or that it is in as far as its API path tells. */
export function networkIdOf(row: TreeTarget | undefined): string | undefined {
  const [, scope, id] = row?.apiPath?.split("/") ?? [];
  return scope === "networks" ? id : undefined;
}

/** Serial of the device that a row stands for. */
export function serialOf(row: TreeTarget | undefined): string | undefined {
  return idsOfRow(row, "/devices/{serial}")?.["serial"];
}

/** The ids in the API path of a row, where it fits a template. */
export function idsOfRow(
  row: TreeTarget | undefined,
  template: string,
): Readonly<Record<string, string>> | undefined {
  return row?.apiPath === undefined ? undefined : matchPath(template, row.apiPath);
}
