import { noFilter, type Filter } from "./filter.ts";
import { filterOffers, type FilterOffers } from "./filterOffers.ts";
import type { Choices } from "./choices.ts";
import { loadedLists, type Lists } from "../tree/loadedLists.ts";
import { withMark, withoutMarks, type Mark } from "./marks.ts";

/** What commands may do with the filter, and with what is pinned and hidden. Nothing here is sent or asked for. */
export class ChoicesAccess {
  readonly #choices: Choices;
  readonly #lists: Lists;

  constructor(choices: Choices, lists: Lists) {
    this.#choices = choices;
    this.#lists = lists;
  }

  filter(): Filter {
    return this.#choices.filter;
  }

  offers(): FilterOffers {
    return filterOffers(this.#choices.filter, this.#lists);
  }

  setFilter(filter: Filter = noFilter): Promise<void> {
    return this.#choices.setFilter(filter);
  }

  pinned(): readonly Mark[] {
    return this.#ofConnections(this.#choices.pinned);
  }

  hidden(): readonly Mark[] {
    return this.#ofConnections(this.#choices.hidden);
  }

  pin(mark: Mark): Promise<void> {
    return this.#choices.setPinned(withMark(this.#choices.pinned, mark));
  }

  unpin(mark: Mark): Promise<void> {
    return this.#choices.setPinned(withoutMarks(this.#choices.pinned, [mark]));
  }

  hide(mark: Mark): Promise<void> {
    return this.#choices.setHidden(withMark(this.#choices.hidden, mark));
  }

  show(marks: readonly Mark[]): Promise<void> {
    return this.#choices.setHidden(withoutMarks(this.#choices.hidden, marks));
  }

  /** What was read and can be pinned or hidden. */
  markable(): readonly Mark[] {
    return loadedLists(this.#lists)
      .filter(({ address }) => address.kind.opens)
      .flatMap(({ address: { kind, connection, organization }, items }) =>
        items.map(({ id, name }) => ({
          connection,
          organization: kind.parent === undefined ? id : organization,
          kind: kind.id,
          id,
          name,
        })),
      );
  }

  /** The demo may be closed now: what was marked there is there when it is opened again. */
  #ofConnections(marks: readonly Mark[]): readonly Mark[] {
    const known = new Set(this.#lists.connections().map(({ id }) => id));
    return marks.filter(({ connection }) => known.has(connection));
  }
}
