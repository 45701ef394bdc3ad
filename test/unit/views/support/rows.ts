import { ApiError } from "../../../../src/api/apiError.ts";
import type { Row } from "../../../../src/views/tree/row.ts";
import type { Tree } from "./tree.ts";

/** The organization that the simulated Dashboard fills. */
export const acme = "Acme Hospitals";

/** Every row that can be had, parents first. */
export async function everyRow(tree: Tree, row?: Row): Promise<Row[]> {
  const rows = await tree.under(row).catch((error: unknown) => {
    if (error instanceof ApiError) return [];
    throw error;
  });
  const below: Row[] = [];
  for (const each of rows) below.push(each, ...(await everyRow(tree, each)));
  return below;
}

/** The name of the tab that a resource's row opens. */
export function tabOf({ subject }: Row): string | undefined {
  return subject.is === "resource" ? subject.tab : undefined;
}
