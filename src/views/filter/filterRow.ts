import { filterCounts } from "./filterCounts.ts";
import { filterWords } from "./filterMatch.ts";
import type { Lists } from "../tree/loadedLists.ts";
import { nowhere } from "../tree/newRows.ts";
import type { NewRow } from "../tree/row.ts";
import type { RowChoices } from "../tree/rowChoices.ts";

/** The first row of a tree that is narrowed: to what, and how much of what was read that leaves. */
export function filterRow(sources: Lists & { readonly choices: RowChoices }): NewRow {
  const { filter } = sources.choices;
  return {
    key: "filter",
    label: `Filtered: ${filterWords(filter)}`,
    description: filterCounts(filter, sources),
    subject: { is: "filter" },
    place: nowhere,
  };
}
