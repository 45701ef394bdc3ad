/** Keeps equal texts and lists once: ten thousand devices have a dozen models between them. */
export class Share {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();

  /** The first text that was equal to this one. */
  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  /** The first list that held the same texts in the same order. */
  list(texts: readonly string[]): readonly string[] {
    const key = JSON.stringify(texts);
    const known = this.#lists.get(key);
    if (known) return known;
    const list = texts.map((text) => this.text(text));
    this.#lists.set(key, list);
    return list;
  }
}
