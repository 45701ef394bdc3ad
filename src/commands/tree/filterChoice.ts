import type { FilterOffersPort, TreeFilter } from "../ports.ts";

/** A row that can be checked: a part of the filter, or that the typed text is for organizations. */
export interface FilterRow {
  readonly part: keyof TreeFilter | "typed";
  readonly value: string;
  readonly found: string;
  readonly isChecked: boolean;
}

/** What was chosen so far. */
export interface FilterChoice {
  readonly filter: TreeFilter;
  /** A part of a name, until somebody checks a row that it has found. */
  readonly typed: string;
  /** Whose names the typed text is for. */
  readonly typedFor: "name" | "organization";
}

export function beginChoice(filter: TreeFilter): FilterChoice {
  return { filter, typed: "", typedFor: "name" };
}

/** The rows of the pick: the names that are asked for already, then products, then tags. They stay the same. */
export function rowsOf(filter: TreeFilter, offers: FilterOffersPort): readonly FilterRow[] {
  const texts = textParts.map((part) => ({ part, value: filter[part], found: "", isChecked: true }));
  const lists = listParts.flatMap((part) =>
    offers[part].map((offer) => ({ part, ...offer, isChecked: filter[part].includes(offer.value) })),
  );
  const switchRow = { part: "typed" as const, value: "", found: "", isChecked: false };
  return [...texts.filter(({ value }) => value !== ""), switchRow, ...lists];
}

export function type(choice: FilterChoice, typed: string): FilterChoice {
  return { ...choice, typed };
}

/** These rows are checked now. Where one was added while something is typed, that was typed to find it. */
export function check(
  choice: FilterChoice,
  checked: readonly Pick<FilterRow, "part" | "value">[],
): FilterChoice {
  const valuesOf = (part: FilterRow["part"]): readonly string[] =>
    checked.filter((row) => row.part === part).map(({ value }) => value);
  const filter = {
    name: valuesOf("name")[0] ?? "",
    organization: valuesOf("organization")[0] ?? "",
    products: valuesOf("products"),
    tags: valuesOf("tags"),
  };
  const isFound = listParts.some((part) => filter[part].length > choice.filter[part].length);
  const typedFor = valuesOf("typed").length > 0 ? "organization" : "name";
  return { filter, typed: isFound ? "" : choice.typed, typedFor };
}

/** The filter that was chosen: what is typed takes the place of the name that was asked for before. */
export function chosen({ filter, typed, typedFor }: FilterChoice): TreeFilter {
  const text = typed.trim();
  return text === "" ? filter : { ...filter, [typedFor]: text };
}

const textParts = ["name", "organization"] as const;
const listParts = ["products", "tags"] as const;
