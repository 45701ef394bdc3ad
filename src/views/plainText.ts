/** Lower case, without accents: whoever types "zurich" means Zürich too. */
export function plainText(text: string): string {
  const lower = text.toLowerCase();
  return isPlain.test(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replace(/\p{Mn}/gu, "")
        .toLowerCase();
}

/** Most names are: they need no second look. */
const isPlain = /^[\x20-\x7e]*$/;
