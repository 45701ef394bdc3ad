import { findNodeAtOffset, getNodePath, parseTree } from "jsonc-parser";
import type { Path } from "../changes/json.ts";

/** The path of the value or key at an offset of a text; undefined where there is none. */
export function pathAt(text: string, offset: number): Path | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtOffset(root, offset, true);
  return node && getNodePath(node);
}
