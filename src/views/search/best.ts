/** Keeps the heaviest of what it is offered, the earlier of equals, and never more than so many. */
export class Best {
  readonly #most: number;
  readonly #kept: { readonly place: number; readonly weight: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  offer(place: number, weight: number): void {
    const lightest = this.#kept.at(-1);
    const isFull = this.#kept.length >= this.#most;
    if (isFull && lightest && weight <= lightest.weight) return;
    if (isFull) this.#kept.pop();
    this.#kept.splice(this.#rankOf(weight), 0, { place, weight });
  }

  /** The places that were kept, the heaviest first. */
  places(): readonly number[] {
    return this.#kept.map(({ place }) => place);
  }

  #rankOf(weight: number): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#kept[middle]?.weight ?? 0) >= weight) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
