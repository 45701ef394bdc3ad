import { getNodePath, parseTree, type Node } from "jsonc-parser";
import { isSecretName } from "../catalog/secrets.ts";
import { freshToken, holdsSecret, isToken, type Masker } from "./mask.ts";

/** A draft's text without the secrets that were typed into it. */
export interface HiddenText {
  readonly text: string;
  /** Literals by token, to be kept in SecretStorage. */
  readonly secrets: ReadonlyMap<string, string>;
}

/**
 * Puts tokens in place of the secrets that a person typed, so that the text may be stored.
 * Works on text that is not JSON (yet) as well: what looks like a secret's field is hidden there too.
 */
export function hideTypedSecrets(text: string, masker: Masker): HiddenText {
  const secrets = new Map<string, string>();
  const tokenFor = (literal: string): string => {
    const token = freshToken(masker, literal, (taken) => secrets.has(taken) || text.includes(taken));
    secrets.set(token, literal);
    return token;
  };
  const ranges = [...secretRanges(text)].toSorted((left, right) => right.from - left.from);
  const hidden = ranges.reduce(
    (result, { from, to, quoted }) =>
      result.slice(0, from) + JSON.stringify(tokenFor(quoted)) + result.slice(to),
    text,
  );
  return { text: hidden, secrets };
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** The literal with its closing quote, also where the text lacks it. */
  readonly quoted: string;
}

function secretRanges(text: string): Range[] {
  const errors: { error: number; offset: number; length: number }[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? treeRanges(tree, text) : looseRanges(text);
}

function treeRanges(root: Node, text: string): Range[] {
  const ranges: Range[] = [];
  const visit = (node: Node): void => {
    const literal = text.slice(node.offset, node.offset + node.length);
    const leaf = node.type === "string" || node.type === "number";
    const isValue = node.parent?.type !== "property" || node.parent.children?.[1] === node;
    if (leaf && isValue && holdsSecret({ literal, value: node.value }, getNodePath(node))) {
      ranges.push({ from: node.offset, to: node.offset + node.length, quoted: literal });
    }
    node.children?.forEach(visit);
  };
  visit(root);
  return ranges;
}

/** Text that does not parse: a field with a secret's name and a string after it, closed or not. */
function looseRanges(text: string): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(
    /["']?(\w+)["']?\s*[:=]\s*(["'](?:[^"'\\\n]|\\.)*["']?|[^\s,{}[\]"']+)/g,
  )) {
    const [whole, name = "", literal = ""] = match;
    const bare = literal.replace(/^["']|["']$/g, "");
    if (!isSecretName(name) || bare === "" || isToken(bare) || /^(?:null|true|false)$/.test(literal))
      continue;
    const from = match.index + whole.length - literal.length;
    ranges.push({ from, to: from + literal.length, quoted: JSON.stringify(bare) });
  }
  return ranges;
}
