/** A text of at most so many UTF-16 units, its middle left out: names differ at their ends. Letters stay whole. */
export function shortMiddle(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const room = longest - 1;
  const end = fitting(letters.toReversed(), Math.floor(room / 2))
    .toReversed()
    .join("");
  const start = fitting(letters, room - end.length).join("");
  return `${start.trimEnd()}…${end.trimStart()}`;
}

/** A text of at most so many UTF-16 units, its end left out. */
export function shortEnd(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  return `${fitting(letters, longest - 1).join("")}…`;
}

/** The first letters, as many as fit. */
function fitting(letters: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = letters.findIndex((letter) => (left -= letter.length) < 0);
  return end < 0 ? letters : letters.slice(0, end);
}
