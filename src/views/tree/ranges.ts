/** Rows under one parent: more freeze the window and nobody reads them. */
export const mostRows = 500;

/** A run of rows under a heading of their first and last names. */
export interface Range<T> {
  readonly first: T;
  readonly last: T;
  readonly rows: readonly T[];
}

/**
 * Cuts sorted rows into as few equal runs as keep every parent below the limit.
 * Undefined where no cut is needed. More rows than the limit squared are cut again inside each run.
 */
export function rangesOf<T>(rows: readonly T[], most: number = mostRows): readonly Range<T>[] | undefined {
  if (rows.length <= most) return undefined;
  const wanted = Math.ceil(rows.length / most);
  const count = Math.min(wanted, most);
  const start = (at: number): number => Math.floor((at * rows.length) / count);
  return Array.from({ length: count }, (_, at) => {
    const run = rows.slice(start(at), start(at + 1));
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError("An empty range");
    return { first, last, rows: run };
  });
}
