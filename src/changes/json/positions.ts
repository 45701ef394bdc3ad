import { findNodeAtLocation, type Node } from "jsonc-parser";
import type { Path } from "./json.ts";
import { treeOf } from "./nesting.ts";

/** A range of a text, in UTF-16 units. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Finds places in one text; also in text that does not parse wholly. */
export interface Places {
  /** The key of a field, or an item of a list. For what is missing: the key before the gap, else the object that lacks it. */
  at(path: Path): Place;
}

/**
 * @param order names of an object's fields in the order of the other version of the document,
 *   so that a missing field is shown where it was
 */
export function placesIn(text: string, order: (parent: Path) => readonly string[] = () => []): Places {
  const root = treeOf(text);
  return {
    at(path) {
      if (!root) return { offset: 0, length: text.length };
      const node = findNodeAtLocation(root, [...path]);
      return node ? keyPlace(node) : gapPlace(root, path, order);
    },
  };
}

function gapPlace(root: Node, path: Path, order: (parent: Path) => readonly string[]): Place {
  const parentPath = path.slice(0, -1);
  const parent = findNodeAtLocation(root, [...parentPath]);
  if (!parent) return path.length === 0 ? startOf(root) : gapPlace(root, parentPath, order);
  const neighbour = neighbourOf(parent, path, order(parentPath));
  return neighbour ? keyPlace(neighbour) : keyPlace(parent);
}

/** The last present field that stood before the missing one; the last of all where it never stood there. */
function neighbourOf(parent: Node, path: Path, order: readonly string[]): Node | undefined {
  const name = path.at(-1);
  if (typeof name === "number") return parent.children?.at(Math.min(name, parent.children.length) - 1);
  const at = order.indexOf(String(name));
  const before = at < 0 ? order : order.slice(0, at);
  const properties = parent.children ?? [];
  const found = before
    .toReversed()
    .map((each) => properties.find((property) => property.children?.[0]?.value === each));
  return found.find((property) => property)?.children?.[1] ?? properties[0]?.children?.[1];
}

function keyPlace(node: Node): Place {
  const key = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
  return key ? { offset: key.offset, length: key.length } : startOf(node);
}

/** A scalar is marked whole, an object or list by its bracket: a squiggle under forty lines says nothing. */
function startOf(node: Node): Place {
  const bracket = node.type === "object" || node.type === "array";
  return { offset: node.offset, length: bracket ? 1 : node.length };
}
