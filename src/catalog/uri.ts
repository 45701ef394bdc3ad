import { refOf, type Ref } from "./ref.ts";

/** Scheme of the documents that people edit. */
export const documentScheme = "meraki";

/** Is this the scheme of a resource's document or of one of its sides (`meraki-now`, `meraki-review`, …)? */
export function schemeIsOurs(scheme: string): boolean {
  return scheme === documentScheme || scheme.startsWith(`${documentScheme}-`);
}

/**
 * URI path of a resource: `/<connection>/<organization>/<API path>/<name>.<kind>.json`.
 * The name is for people (tabs, Source Control, Problems); the address is everything before it.
 */
export function uriPath(ref: Ref, name: string): string {
  return `/${ref.connection}/${ref.organization}${ref.path}/${fileName(name)}.${ref.kind.id}.json`;
}

/** The ref that a URI path addresses, or undefined where it is none of ours. */
export function refOfUriPath(path: string): Ref | undefined {
  const parts = path.split("/").slice(1);
  const file = parts.pop() ?? "";
  const [connection, organization, ...rest] = parts;
  const kind = /\.([a-z0-9]+)\.json$/i.exec(file)?.[1];
  if (!connection || !organization || !kind) return undefined;
  return refOf(connection, organization, kind, `/${rest.join("/")}`);
}

/** The name that a URI path carries, as people read it. */
export function nameOfUriPath(path: string): string {
  return (path.split("/").pop() ?? "").replace(/\.[a-z0-9]+\.json$/i, "");
}

const longestName = 80;

/** A name that stays one path segment and reads as it is: slashes, line breaks and reversed text would split or hide it. */
function fileName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[/\\]/g, "-")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, " ")
    .trim();
  if (plain.length <= longestName) return plain || "unnamed";
  return `${wholeLetters(plain, longestName - 1)}…`;
}

/** As many letters as fit; an emoji is not cut in half. */
function wholeLetters(text: string, length: number): string {
  const cut = [...new Intl.Segmenter().segment(text)].find(
    ({ index, segment }) => index + segment.length > length,
  );
  return text.slice(0, cut?.index);
}
