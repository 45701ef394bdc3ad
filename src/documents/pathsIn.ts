import { findNodeAtOffset, getNodePath } from "jsonc-parser";
import type { Path } from "../changes/json/json.ts";
import { treeOf } from "../changes/json/nesting.ts";

/** Tells the path of the value or key at an offset of a text, which is parsed once; undefined where there is none. */
export function pathsIn(text: string): (offset: number) => Path | undefined {
  const root = treeOf(text);
  return (offset) => {
    const node = root && findNodeAtOffset(root, offset, true);
    return node && getNodePath(node);
  };
}
