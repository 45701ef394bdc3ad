/** Where a value in a text that is no JSON (yet) may end. */
export interface LooseEnd {
  /** Behind its closing quote, if it has one on its line: what follows up to `to` may belong to it or not. */
  readonly closed: number;
  /** Behind all that may belong to it. */
  readonly to: number;
}

/** What is seen of the field that the value belongs to. */
export interface LooseField {
  /** Is its name quoted? Then so is the next one's. */
  readonly isQuoted: boolean;
  /** Is the value the first of a list? */
  readonly isListed: boolean;
}

/**
 * A value ends where JSON goes on: at its closing quote, if only brackets, commas and the next field's name or the
 * end of the line follow. Else it goes on to the end of its line, and over the next lines up to one that begins
 * with a field's name.
 */
export function looseEnd(text: string, from: number, { isQuoted, isListed }: LooseField): LooseEnd {
  const lineEnd = endOfLine(text, from);
  const { closed, to, isClean } = endInLine(text, from, lineEnd, isQuoted);
  if (to === from || hasName(text, to, lineEnd, isQuoted)) return { closed, to };
  const isNext = nextField(isQuoted, isClean && !isListed);
  return { closed, to: endOfContinuation(text, lineEnd, isNext) ?? to };
}

/** Behind the closing quote of a string that begins here and is followed by what JSON has behind one. */
export function stringEnd(text: string, from: number): number | undefined {
  const lineEnd = endOfLine(text, from);
  const [end] = isQuote(text, from) ? quoteEnds(text, from, lineEnd) : [];
  return end !== undefined && goesOn(text, end, true) ? end : undefined;
}

interface LineEnd extends LooseEnd {
  /** Does JSON go on behind it? */
  readonly isClean: boolean;
}

function endInLine(text: string, from: number, lineEnd: number, isQuoted: boolean): LineEnd {
  const rest = trimmedEnd(text, from, lineEnd);
  if (!isQuote(text, from)) {
    const name = bareEnd(isQuoted).exec(text.slice(from, lineEnd));
    const to = text.charAt(from) === "{" ? from : Math.min(rest, from + (name?.index ?? rest));
    return { closed: to, to, isClean: true };
  }
  const [first] = quoteEnds(text, from, lineEnd);
  const clean = quoteEnds(text, from, lineEnd).find((end) => goesOn(text, end, isQuoted));
  const to = clean ?? (first === undefined ? unclosedEnd(text, from, lineEnd) : rest);
  return { closed: first ?? to, to, isClean: clean !== undefined };
}

function isQuote(text: string, at: number): boolean {
  return text.charAt(at) === '"' || text.charAt(at) === "'";
}

/** Positions behind the quotes that may close a string that begins here, found one at a time: lines may be long. */
function* quoteEnds(text: string, from: number, lineEnd: number): Generator<number> {
  const quote = text.charAt(from);
  for (let at = from + 1; at < lineEnd; at += 1) {
    if (text.charAt(at) === "\\") at += 1;
    else if (text.charAt(at) === quote) yield at + 1;
  }
}

/** Nobody's field has a longer name, and the pattern would run out of stack over a string of megabytes. */
const name = String.raw`(?:"(?:[^"\\\n]|\\.){0,200}"|'[^'\n]{0,200}')`;
const quotedName = String.raw`${name}[^\S\n]*:`;
const bareName = String.raw`[\w-]+[^\S\n]*:`;
/** Brackets, commas and spaces of one line: one set, for a choice would be remembered at each of millions. */
const between = String.raw`[ \t\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff,}\]{[]*`;
/** A remark is taken whole or not at all: a row of them that is no row would else be cut in every way there is. */
const remark = String.raw`(?=(?<remark>/\*[^\n]*?\*/|//[^\n]*))\k<remark>`;

/** What may stand behind a value, up to the next field or the end of the line. */
function following(isQuoted: boolean): RegExp {
  const bare = isQuoted ? "" : String.raw`|[^\S\n]*[,{][^\S\n]*${bareName}`;
  return new RegExp(
    String.raw`${between}(?:${quotedName}|(?:${remark}${between}){0,50}(?:\n|$))${bare}`,
    "y",
  );
}

const followingQuoted = following(true);
const followingBare = following(false);

function goesOn(text: string, at: number, isQuoted: boolean): boolean {
  const pattern = isQuoted ? followingQuoted : followingBare;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A comma and the next field's name end a bare value. */
function bareEnd(isQuoted: boolean): RegExp {
  return new RegExp(String.raw`,[^\S\n]*(?:${quotedName}${isQuoted ? "" : `|${bareName}`})`);
}

/** Does the next field begin on this line? */
function hasName(text: string, at: number, lineEnd: number, isQuoted: boolean): boolean {
  const name = new RegExp(isQuoted ? quotedName : `${quotedName}|${bareName}`);
  return name.test(text.slice(at, lineEnd));
}

/** The end of the last line before the next field that is more than brackets; undefined where there is none. */
function endOfContinuation(
  text: string,
  lineEnd: number,
  isNext: (line: string, isFirst: boolean) => boolean,
): number | undefined {
  let last: number | undefined;
  for (let start = lineEnd + 1; start < text.length;) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (isNext(line, last === undefined)) break;
    if (/[^\s,}\]{[]/.test(line)) last = trimmedEnd(text, start, end);
    start = end + 1;
  }
  return last;
}

/** Does this line begin with the next field? Right behind a value that was closed a remark or a half typed name is one. */
function nextField(isQuoted: boolean, isClosed: boolean): (line: string, isFirst: boolean) => boolean {
  const name = new RegExp(String.raw`^[\s,}\]{[]*(?:${quotedName}${isQuoted ? "" : `|${bareName}`})`);
  const half = /^\s*(?:["'][^"'\n]*["']?\s*$|\/\/|\/\*)/;
  return (line, isFirst) => name.test(line) || (isFirst && isClosed && half.test(line));
}

/** A longer line counts as several: looking for the end of one of megabytes, again for every name in it, takes minutes. */
const longestLine = 16_384;

function endOfLine(text: string, at: number): number {
  const line = text.slice(at, at + longestLine);
  const end = line.indexOf("\n");
  return at + (end < 0 ? line.length : end);
}

/** Without the commas and closing brackets that are JSON's own. */
function trimmedEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && /[\s,}\]{[]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function unclosedEnd(text: string, from: number, end: number): number {
  const value = text.slice(from, end).trimEnd();
  return from + (value.endsWith(",") ? value.length - 1 : value.length);
}
