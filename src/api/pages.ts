import { nextLink } from "./links.ts";

/** Reads one page; rejects with an ApiError. `link` is its Link header. */
export type ReadPage<Page> = (url: URL) => Promise<{ readonly page: Page; readonly link: string | null }>;

/**
 * The first page and all that follow it. The links name the shard that answered: `read` checks the host of each.
 * A link back to a page that was read is a loop, and throws what `loop` makes: a list cut short must not look whole.
 */
export async function* walkPages<Page>(
  first: URL,
  read: ReadPage<Page>,
  loop: () => Error,
): AsyncGenerator<Page, void, undefined> {
  const visited = new Set<string>();
  for (let url: URL | null = first; url !== null;) {
    if (visited.has(url.href)) throw loop();
    visited.add(url.href);
    const { page, link } = await read(url);
    yield page;
    url = following(link, url);
  }
}

function following(link: string | null, from: URL): URL | null {
  const target = nextLink(link);
  return target === undefined ? null : URL.parse(target, from.href);
}
