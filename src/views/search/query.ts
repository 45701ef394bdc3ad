import { plainText } from "../plainText.ts";

/** One word of a search. */
export interface Word {
  /** In lower case, without accents. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  /** Its letters and digits alone: MAC addresses and serials are written in many ways. */
  readonly bare: string;
  readonly isTag: boolean;
}

/** What somebody typed, as it is searched for. */
export interface Query {
  /** Without spaces around it. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The API path that it is, or that it is the address of. */
  readonly path?: string;
  /** The address of a page in Dashboard. */
  readonly page?: URL;
}

/**
 * Reads a search: words, `#tag`, an API path (`/networks/N_1/appliance/vlans/10`), the address of one
 * (`https://…/api/v1/…`), or of a page in Dashboard.
 */
export function readQuery(typed: string): Query {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  const path = pathIn(address ? address.pathname : text);
  if (path !== undefined) return { text, path, words: wordsIn(lastPart(path)) };
  if (address) return { text, page: address, words: [] };
  return { text, words: wordsIn(wholeMac(text) ?? text) };
}

/** Letters and digits alone, in lower case, without accents. */
export function bareText(text: string): string {
  return plainText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

const apiRoot = /^(?:.*\/api\/v\d+)?\/(?=(?:organizations|networks|devices)(?:\/|$))/;

function pathIn(text: string): string | undefined {
  const rooted = text.startsWith("/") ? text : `/${text}`;
  const start = apiRoot.exec(rooted)?.[0];
  const isPath = start !== undefined && (text.startsWith("/") || text.includes("/"));
  if (!isPath) return undefined;
  const [path = ""] = rooted.slice(start.length - 1).split(/[?#\s]/);
  return path.replace(/\/+$/, "");
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A MAC address in one piece, where it is written with spaces. */
function wholeMac(text: string): string | undefined {
  const hex = text.replace(/[\s:.-]/g, "");
  return /\s/.test(text) && /^[0-9a-f]{12}$/i.test(hex) ? hex : undefined;
}

function wordsIn(text: string): readonly Word[] {
  return text.split(/\s+/).filter(Boolean).map(wordOf);
}

function wordOf(whole: string): Word {
  const isTag = whole.startsWith("#");
  const typed = isTag ? whole.slice(1) : whole;
  return { text: plainText(typed), typed, bare: bareText(typed), isTag };
}
