import type { PackedPart, PackedShape } from "../facts/packed.ts";

/**
 * Collects shapes that occur more than once into a table. First `count` every shape, then
 * `share` each in the same order: the table then depends on the shapes alone.
 */
export interface ShapeSharer {
  count(packed: PackedShape): void;
  share(packed: PackedShape): PackedShape;
  readonly table: readonly PackedShape[];
}

export function shapeSharer(): ShapeSharer {
  const uses = new Map<string, number>();
  const positions = new Map<string, number>();
  const table: PackedShape[] = [];
  const count = (part: PackedPart): void => {
    if (!isPackedArray(part)) return;
    const key = JSON.stringify(part);
    const used = uses.get(key) ?? 0;
    uses.set(key, used + 1);
    if (used === 0) for (const inner of part) count(inner);
  };
  const share = <T extends PackedPart>(part: T): T | number | readonly PackedPart[] => {
    if (!isPackedArray(part)) return part;
    const key = JSON.stringify(part);
    const known = positions.get(key);
    if (known !== undefined) return known;
    const shared = part.map((inner) => share(inner));
    if (key.length < worthSharing || (uses.get(key) ?? 0) < 2) return shared;
    positions.set(key, table.length);
    return table.push(shared) - 1;
  };
  return { count, share, table };
}

/**
 * In characters. Brotli finds short repetitions more cheaply than a position says them
 * (measured: 20 to 320 differ by 2 %); longer ones are worth it for the reader's time.
 */
const worthSharing = 160;

function isPackedArray(part: PackedPart): part is readonly PackedPart[] {
  return Array.isArray(part);
}
