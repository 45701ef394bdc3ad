import type { Query as Filters } from "../../api/query.ts";
import type { SearchFacts } from "../../catalog/kind.ts";
import { kinds } from "../../catalog/overlay/kinds.ts";
import type { ListAddress } from "../../connections/directory.ts";
import type { Query, Word } from "./query.ts";

/** What an organization is asked: a list with one of its own filters, or the whole list, which is then kept. */
export interface Question {
  readonly list: ListAddress;
  readonly filter?: { readonly name: string; readonly value: string };
}

/** Shorter texts are in half of all names: nothing is asked for them. */
export const shortestAsked = 3;

/** Filters of one list that one text may ask: more words narrow what was found, they need no calls of their own. */
const mostFilters = 2;

/** Is the text worth a call? */
export function isWorthAsking({ path, page, words }: Query): boolean {
  return path !== undefined || page !== undefined || words.some(({ text }) => text.length >= shortestAsked);
}

/**
 * What to ask one organization for a text. Lists that can be asked for a part of a name, a serial or a MAC address are
 * asked so; those that cannot are read whole, once.
 */
export function questionsFor(query: Query, connection: string, organization: string): readonly Question[] {
  return kinds.flatMap((kind) => {
    const search = kind.list?.search;
    if (!search) return [];
    const list = { connection, organization, kind, ids: { organizationId: organization } };
    if (Object.keys(search).length === 0) return [{ list }];
    return filtersFor(query, search).map((filter) => ({ list, filter }));
  });
}

/** The query of a question, with how many items at most are wanted. */
export function filtersOf({ filter, list }: Question, most: number): Filters {
  if (!filter) return {};
  const isList = filter.name === list.kind.list?.search?.tags;
  return { [filter.name]: isList ? [filter.value] : filter.value, perPage: most };
}

type Filter = NonNullable<Question["filter"]>;

function filtersFor({ words, path }: Query, search: SearchFacts): readonly Filter[] {
  const filters = words.flatMap((word) =>
    path === undefined ? filtersOfWord(word, search) : named(search.id, word.text.toUpperCase()),
  );
  const unlike = new Map(filters.map((filter) => [`${filter.name}=${filter.value}`, filter]));
  return [...unlike.values()]
    .toSorted((one, other) => other.value.length - one.value.length)
    .slice(0, mostFilters);
}

function filtersOfWord({ text, typed, bare, isTag }: Word, search: SearchFacts): readonly Filter[] {
  if (text.length < shortestAsked) return [];
  if (isTag) return named(search.tags, typed);
  if (isMac(text, bare)) return named(search.alias, inPairs(bare));
  if (isSerial(bare)) return [...named(search.id, inFours(bare)), ...named(search.name, text)];
  return named(search.name, text);
}

function named(name: string | undefined, value: string): readonly Filter[] {
  return name === undefined ? [] : [{ name, value }];
}

/** Twelve hexadecimal digits, or some of them in groups as MAC addresses are written. */
function isMac(text: string, bare: string): boolean {
  const isWhole = /^[0-9a-f]{12}$/.test(bare);
  return (
    isWhole || /^[0-9a-f]{2,4}(?:[:.][0-9a-f]{1,4})+[:.]?$/.test(text) || /^(?:[0-9a-f]{2}-){2,}/.test(text)
  );
}

/** Serials of Meraki begin with a Q and have twelve letters and digits; those of Catalyst devices have eleven. */
function isSerial(bare: string): boolean {
  return /^q[0-9a-z]{3,11}$/.test(bare)
    ? /\d/.test(bare.slice(0, 4))
    : /^(?=.*\d)[a-z][0-9a-z]{10}$/.test(bare);
}

/** As Dashboard writes MAC addresses: `aa:bb:cc`. */
function inPairs(bare: string): string {
  return (bare.match(/.{1,2}/g) ?? []).join(":");
}

/** As Dashboard writes serials: `Q2AB-CDEF-GH`; those of Catalyst devices are in one piece. */
function inFours(bare: string): string {
  if (!bare.startsWith("q")) return bare.toUpperCase();
  return (bare.toUpperCase().match(/.{1,4}/g) ?? []).join("-");
}
