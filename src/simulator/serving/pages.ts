import { type Answer, failure, ok } from "./answers.ts";
import { type JsonObject, textAt } from "../json.ts";

/** How a list is paged: the field whose value is the token, and the documented sizes. The minimum is 3 everywhere. */
export interface Paging {
  readonly by: string;
  readonly most: number;
  readonly usual: number;
  readonly newestFirst?: boolean;
}

/** One page, with a `Link` header whose URLs name the origin that answered. `show` is asked for the rows of the page alone. */
export function page(
  items: readonly JsonObject[],
  paging: Paging,
  url: URL,
  show: (item: JsonObject) => JsonObject = (item) => item,
): Answer {
  const given = url.searchParams.get("perPage");
  const size = given === null ? paging.usual : Number(given);
  if (!Number.isInteger(size) || size < 3 || size > paging.most) {
    return failure(400, [`'perPage' must be between 3 and ${paging.most}`]);
  }
  const order = (one: string, other: string): number =>
    compare(one, other) * (paging.newestFirst === true ? -1 : 1);
  const sorted = items.toSorted((one, other) => order(textAt(one, paging.by), textAt(other, paging.by)));
  const start = firstIndex(
    sorted.map((item) => textAt(item, paging.by)),
    order,
    size,
    url.searchParams,
  );
  const shown = sorted.slice(start, start + size);
  const links = pageLinks(sorted, shown, start, paging, url);
  return { ...ok(shown.map(show)), headers: { Link: links } };
}

function firstIndex(
  tokens: readonly string[],
  order: (one: string, other: string) => number,
  size: number,
  query: URLSearchParams,
): number {
  const after = query.get("startingAfter");
  const before = query.get("endingBefore");
  if (after !== null)
    return after === firstToken ? 0 : tokens.filter((token) => order(token, after) <= 0).length;
  if (before === null) return 0;
  const end =
    before === lastToken ? tokens.length : tokens.filter((token) => order(token, before) < 0).length;
  return Math.max(0, end - size);
}

const firstToken = "0000-0000-0000";
const lastToken = "ZZZZ-ZZZZ-ZZZZ";

/** `rel` is not quoted, and `first` and `last` carry sentinels, as seen on the wire (centreon-plugins issue 3611). */
function pageLinks(
  sorted: readonly JsonObject[],
  shown: readonly JsonObject[],
  start: number,
  { by }: Paging,
  url: URL,
): string {
  const link = (rel: string, name: string, token: string): string =>
    `<${tokenUrl(url, name, token)}>; rel=${rel}`;
  const hasNext = shown.length > 0 && start + shown.length < sorted.length;
  return [
    link("first", "startingAfter", firstToken),
    ...(start > 0 && shown.length > 0 ? [link("prev", "endingBefore", textAt(shown[0], by))] : []),
    ...(hasNext ? [link("next", "startingAfter", textAt(shown.at(-1), by))] : []),
    link("last", "endingBefore", lastToken),
  ].join(", ");
}

function tokenUrl(url: URL, name: string, token: string): string {
  const target = new URL(url);
  target.searchParams.delete("startingAfter");
  target.searchParams.delete("endingBefore");
  target.searchParams.set(name, token);
  return target.href;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
