import { isSecretName } from "../catalog/secrets.ts";
import type { TypedSecret } from "./hideTyped.ts";
import { isToken } from "./mask.ts";

/**
 * The secrets in a text that is no JSON (yet): whatever follows a secret's name, quoted or bare, closed or not.
 * Rather too much than too little: what is hidden here comes back when it is sent, what is not stays on disk.
 */
export function looseSecrets(text: string): readonly TypedSecret[] {
  return [...text.matchAll(fieldPattern)].flatMap((match) => {
    const { name = "", value = match.groups?.["bare"] ?? match.groups?.["next"] ?? "" } = match.groups ?? {};
    const literal = isSecretName(name) ? literalOf(value) : undefined;
    const to = match.index + match[0].length;
    return literal === undefined ? [] : [{ from: to - value.length, to, literal }];
  });
}

/** Closed, or up to the end of its line. What a colon follows is the next field's name and no value. */
const quoted = [`"`, `'`]
  .map((quote) => String.raw`${quote}(?:[^${quote}\\\n]|\\.)*(?:${quote}(?!\s*:)|\\?(?=\n|$))`)
  .join("|");

/** Up to a comma or closing bracket that looks like JSON's own, else to the end of the line. */
const bare = String.raw`[^\s"'{[,\]}][^\n]*?(?=,\s|[\s,}\]]*(?:\n|$))`;

/** A bare name needs a colon behind it and a quoted one does not: prose is full of such words. */
const fieldPattern = new RegExp(
  String.raw`(?:(?<![\w"'])|["'])(?<name>\w+)(?:["']?\s*[:=](?:[\s,\]}]*(?<value>${quoted})|\s*(?<bare>${bare}))|["']\s*(?<next>${quoted}))`,
  "g",
);

/** The JSON literal of a value as it was typed; undefined where there is nothing to hide. */
function literalOf(value: string): string | undefined {
  const inner = value.replace(/^(["'])(.*?)\1?$/s, "$2");
  if (inner === "" || isToken(inner.replace(/[\s,}\]]+$/, "")) || plainValues.has(value)) return undefined;
  return isStringOrNumber(value) ? value : JSON.stringify(inner);
}

const plainValues: ReadonlySet<string> = new Set(["null", "true", "false"]);

function isStringOrNumber(value: string): boolean {
  try {
    return ["string", "number"].includes(typeof JSON.parse(value));
  } catch {
    return false;
  }
}
