import { parseTree, type Node, type ParseError, type ParseOptions } from "jsonc-parser";
import { tooDeepAt } from "./tooDeep.ts";

/** The tree of a text, as far as it goes; undefined where there is none, or where it would be too deep to walk. */
export function treeOf(
  text: string,
  errors: ParseError[] = [],
  options: ParseOptions = {},
): Node | undefined {
  return tooDeepAt(text) === undefined ? parseTree(text, errors, options) : undefined;
}
