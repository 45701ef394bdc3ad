import { filterCounts } from "./filterCounts.ts";
import { filterWords } from "./filterMatch.ts";
import type { Lists } from "./loadedLists.ts";
import { nowhere } from "./newRows.ts";
import type { NewRow } from "./row.ts";
import type { RowChoices } from "./rowChoices.ts";

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
