import type { Kind } from "../../catalog/kind.ts";
import type { LoadedList } from "../../connections/directory.ts";
import type { Filter } from "./filter.ts";
import { passes } from "./filterMatch.ts";
import { loadedLists, type Lists } from "../tree/loadedLists.ts";

/** How many of what was read a filter lets pass: `12 of 1,000 networks, 40 of 10,000 devices`. Nothing is asked for. */
export function filterCounts(filter: Filter, lists: Lists): string {
  const counted = Map.groupBy(filteredLists(lists), ({ address }) => address.kind);
  const words = [...counted].map(([kind, each]) => {
    const items = each.flatMap((list) => list.items);
    const passing = items.filter((item) => passes(filter, kind, item, false));
    return passing.length === items.length && !asks(filter, kind)
      ? undefined
      : `${number(passing.length)} of ${number(items.length)} ${kind.plural.toLowerCase()}`;
  });
  return words.filter((each) => each !== undefined).join(", ");
}

/** The lists that were read of connections that are still there, if the filter can ask something of their kind. */
function filteredLists(lists: Lists): readonly LoadedList[] {
  return loadedLists(lists).filter(({ address }) => address.kind.filteredBy);
}

/** Does the filter ask anything of this kind? */
function asks(filter: Filter, { filteredBy = [] }: Kind): boolean {
  return filteredBy.some((part) => filter[part].length > 0);
}

const number = (count: number): string => count.toLocaleString("en");
