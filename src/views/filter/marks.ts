/** A row that somebody has pinned or hidden. Its name is kept with it: it is told before anything was read. */
export interface Mark {
  readonly connection: string;
  readonly organization: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
}

/** Stored marks; what is none is left out. */
export function readMarks(stored: unknown): readonly Mark[] {
  return Array.isArray(stored) ? stored.filter(isMark) : [];
}

export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...withoutMarks(marks, [mark]), mark];
}

export function withoutMarks(marks: readonly Mark[], gone: readonly Mark[]): readonly Mark[] {
  const keys = new Set(gone.map(markKey));
  return marks.filter((mark) => !keys.has(markKey(mark)));
}

/** Ids are unique in one Meraki cloud, and each connection has marks of its own. */
export function markKey({ connection, id }: Pick<Mark, "connection" | "id">): string {
  return `${connection}\n${id}`;
}

function isMark(stored: unknown): stored is Mark {
  if (typeof stored !== "object" || stored === null) return false;
  const fields = stored as Partial<Record<keyof Mark, unknown>>;
  return [fields.connection, fields.organization, fields.kind, fields.id, fields.name].every(
    (field) => typeof field === "string",
  );
}
