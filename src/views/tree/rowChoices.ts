import { noFilter, type Filter } from "../filter/filter.ts";

/** What somebody has chosen to see, as the rows ask for it. */
export interface RowChoices {
  readonly filter: Filter;
  isHidden(connection: string, id: string): boolean;
  isPinned(connection: string, id: string): boolean;
}

/** Nothing was chosen: every row is shown. */
export const everyRow: RowChoices = {
  filter: noFilter,
  isHidden: () => false,
  isPinned: () => false,
};
