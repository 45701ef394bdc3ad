import type { Client, RequestOptions } from "../../api/requests.ts";
import { fillPath } from "../../catalog/ref.ts";
import type { ListPlace } from "./action.ts";

/** An item of a list, of which nothing is known yet. */
export type ListRow = Readonly<Record<string, unknown>>;

/** The whole list, page by page. Rejects with an ApiError. */
export async function readList(
  client: Client,
  { organization, template, ids, perPage }: ListPlace,
  options: Pick<RequestOptions, "query" | "signal"> = {},
): Promise<readonly ListRow[]> {
  const { query, ...others } = options;
  const rows: ListRow[] = [];
  const pages = client.pages(fillPath(template, ids), {
    template,
    ...(organization === undefined ? {} : { organization }),
    query: { ...(perPage === undefined ? {} : { perPage }), ...query },
    ...others,
  });
  for await (const page of pages) rows.push(...rowsIn(page.text));
  return rows;
}

function rowsIn(text: string): ListRow[] {
  const page: unknown = JSON.parse(text);
  return Array.isArray(page) ? page.filter(isRow) : [];
}

function isRow(value: unknown): value is ListRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
