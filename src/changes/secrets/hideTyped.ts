import type { Node, ParseError } from "jsonc-parser";
import type { Path } from "../json/json.ts";
import { looseSecrets } from "./looseSecrets.ts";
import { holdsSecret, tokenMaker, tokensInText, type Masker } from "./mask.ts";
import { treeOf } from "../json/nesting.ts";

/** A draft's text without the secrets that were typed into it. */
export interface HiddenText {
  readonly text: string;
  /** Literals by token, to be kept in SecretStorage. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** A typed secret: where it stands, and the JSON literal that it is, or was meant to be. */
export interface TypedSecret {
  readonly from: number;
  readonly to: number;
  readonly literal: string;
}

/**
 * Puts tokens in place of the secrets that a person typed, so that the text may be stored.
 * Works on text that is not JSON (yet) as well: what looks like a secret's field is hidden there too.
 */
export function hideTypedSecrets(text: string, masker: Masker): HiddenText {
  const secrets = new Map<string, string>();
  const present = tokensInText(text);
  const tokenFor = tokenMaker(masker, (token) => secrets.has(token) || present.has(token));
  const pieces: string[] = [];
  let done = 0;
  for (const { from, to, literal } of typedSecrets(text)) {
    const token = tokenFor(literal);
    secrets.set(token, literal);
    pieces.push(text.slice(done, from), JSON.stringify(token));
    done = to;
  }
  return { text: pieces.join("") + text.slice(done), secrets };
}

/** In the order of the text. */
function typedSecrets(text: string): readonly TypedSecret[] {
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? secretsIn(tree, [], text) : looseSecrets(text);
}

function secretsIn(node: Node, path: Path, text: string): TypedSecret[] {
  const [key, value] = node.type === "property" ? (node.children ?? []) : [];
  if (value) return secretsIn(value, [...path, String(key?.value)], text);
  if (node.type !== "string" && node.type !== "number")
    return (node.children ?? []).flatMap((child) => secretsIn(child, path, text));
  const [from, to] = [node.offset, node.offset + node.length];
  const literal = text.slice(from, to);
  return holdsSecret({ literal, value: node.value }, path) ? [{ from, to, literal }] : [];
}
