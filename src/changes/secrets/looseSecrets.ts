import { isSecretName } from "../../catalog/secrets.ts";
import type { TypedSecret } from "./hideTyped.ts";
import { looseEnd, stringEnd, type LooseField } from "../json/looseEnd.ts";
import { isToken } from "./mask.ts";

/**
 * The secrets in a text that is no JSON (yet): whatever follows a secret's name, quoted or bare, closed or not, up to
 * what cannot be a part of it. Rather too much than too little: what is hidden here comes back when it is sent, what
 * is not stays on disk. A value that goes on behind its closing quote is two secrets, so that nothing is joined to
 * the one that may be meant, and the text stays as wrong as it was.
 */
export function looseSecrets(text: string): readonly TypedSecret[] {
  const found: TypedSecret[] = [];
  const heads = new RegExp(head, "g");
  for (let match = heads.exec(text); match; match = heads.exec(text)) {
    const from = match.index + match[0].length;
    const { name = "", quote = "" } = match.groups ?? {};
    const field = { isQuoted: quote !== "", isListed: match[0].includes("[") };
    const secrets = isSecretName(name) && !isNameHere(text, from) ? secretsFrom(text, from, field) : [];
    found.push(...secrets);
    heads.lastIndex = secrets.at(-1)?.to ?? stringEnd(text, from) ?? from;
  }
  return found;
}

/** A bare name needs a colon behind it and a quoted one does not: prose is full of such words. */
const head = String.raw`(?:(?<![\w"'])|(?<quote>["']))(?<name>\w+)(?:["']?\s*[:=][\s,\[\]}]*|["']\s*(?=["']))`;

const nameHere = /(?:"(?:[^"\\\n]|\\.){0,200}"|'[^'\n]{0,200}'|[\w-]+)\s*:/y;

/** What a colon follows is the next field's name and no value. */
function isNameHere(text: string, at: number): boolean {
  nameHere.lastIndex = at;
  return nameHere.test(text);
}

/** The value that begins here, and what cannot be told from it. */
function secretsFrom(text: string, from: number, field: LooseField): TypedSecret[] {
  const { closed, to } = looseEnd(text, from, field);
  const parts = [
    { from, to: Math.min(closed, to) },
    { from: closed + (/^[\s,}\]{[]*/.exec(text.slice(closed, to))?.[0].length ?? 0), to },
  ];
  return parts.flatMap((part) => {
    const literal = part.from < part.to ? literalOf(text.slice(part.from, part.to)) : undefined;
    return literal === undefined ? [] : [{ ...part, literal }];
  });
}

/** The JSON literal of a value as it was typed; undefined where there is nothing to hide. */
function literalOf(value: string): string | undefined {
  const inner = value.replace(/^(["'])(.*?)\1?$/s, "$2");
  if (!holdsAnything(inner) || plainValues.has(value)) return undefined;
  return isStringOrNumber(value) ? value : JSON.stringify(inner);
}

/** More than masks and what stands between them? */
function holdsAnything(inner: string): boolean {
  const rest = inner.split(/(•{8} #[0-9a-f]{8})/).filter((part) => !isToken(part));
  return rest.some((part) => /[^\s"',{}[\]]/.test(part)) || (rest.length === 1 && inner !== "");
}

const plainValues: ReadonlySet<string> = new Set(["null", "true", "false"]);

function isStringOrNumber(value: string): boolean {
  try {
    return ["string", "number"].includes(typeof JSON.parse(value));
  } catch {
    return false;
  }
}
