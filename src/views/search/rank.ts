import { plainText } from "../plainText.ts";
import type { Keys } from "./keys.ts";
import type { Query, Word } from "./query.ts";

/** How well a word fits, best first. */
const ranks = {
  /** It is the id, serial, MAC or email address, however that is written. */
  exactCode: 10,
  exactName: 9,
  /** The number that people use for it, or a tag that it has. */
  exactMark: 8,
  startOfName: 7,
  startOfCode: 6,
  startOfWord: 5,
  startOfMark: 4,
  inside: 3,
  /** Its letters in their order, the first of them at the start of a word. */
  scattered: 2,
  /** It only names the place. */
  place: 1,
  none: 0,
} as const;

/** How well a thing fits all that was typed; 0 where a word fits nothing of it. */
export function rankOf(keys: Keys, { text, words }: Query): number {
  const [only] = words;
  if (!only) return 0;
  if (words.length === 1) return rankOfWord(keys, only);
  let sum = 0;
  let best = 0;
  for (const word of words) {
    const own = rankOfWord(keys, word);
    const rank = own === 0 && !word.isTag && keys.home.includes(word.text) ? ranks.place : own;
    if (rank === 0) return 0;
    sum += rank;
    best = Math.max(best, own);
  }
  return best === 0 ? 0 : Math.max(sum / words.length, rankOfPhrase(keys, plainText(text)));
}

/** Several words that stand in the name as they were typed. */
function rankOfPhrase({ name }: Keys, phrase: string): number {
  if (name === phrase) return ranks.exactName;
  return name.startsWith(phrase) ? ranks.startOfName : 0;
}

function rankOfWord(keys: Keys, { text, bare, isTag }: Word): number {
  if (isTag) return rankOfTag(keys.tags, text);
  const asCode = bare !== "" && keys.all.includes(bare);
  if (!asCode && !keys.all.includes(text)) return isScattered(keys.name, text) ? ranks.scattered : ranks.none;
  if (asCode && (keys.id === bare || keys.alias === bare)) return ranks.exactCode;
  const { name, number, tags } = keys;
  if (name === text) return ranks.exactName;
  if (number === text || tags.includes(text)) return ranks.exactMark;
  if (name.startsWith(text)) return ranks.startOfName;
  if (asCode && (keys.id.startsWith(bare) || keys.alias.startsWith(bare))) return ranks.startOfCode;
  if (startsWord(name, text)) return ranks.startOfWord;
  return startsMark(keys, text) ? ranks.startOfMark : ranks.inside;
}

function rankOfTag(tags: readonly string[], wanted: string): number {
  if (tags.includes(wanted)) return ranks.exactMark;
  if (tags.some((tag) => tag.startsWith(wanted))) return ranks.startOfMark;
  return tags.some((tag) => tag.includes(wanted)) ? ranks.inside : ranks.none;
}

function startsMark({ detail, tags }: Keys, text: string): boolean {
  return detail.startsWith(text) || tags.some((tag) => tag.startsWith(text));
}

function startsWord(name: string, text: string): boolean {
  for (let at = name.indexOf(text); at !== -1; at = name.indexOf(text, at + 1)) {
    if (isWordStart(name, at)) return true;
  }
  return false;
}

function isScattered(name: string, letters: string): boolean {
  const first = letters.charAt(0);
  let at = name.indexOf(first);
  while (at !== -1 && !isWordStart(name, at)) at = name.indexOf(first, at + 1);
  if (at === -1) return false;
  for (let letter = 1; letter < letters.length; letter += 1) {
    at = name.indexOf(letters.charAt(letter), at + 1);
    if (at === -1) return false;
  }
  return true;
}

/** After anything but a letter or digit; `ap-01` has two words. */
function isWordStart(name: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(name.charAt(at - 1));
}
