/**
 * Is this an object with these texts? What is read while VS Code starts is checked by hand: it is little, and the library
 * that checks everything else is larger than all that starts.
 */
export function hasTexts<Name extends string>(
  value: unknown,
  names: readonly Name[],
): value is Record<Name, string> & Record<string, unknown> {
  return isRecord(value) && names.every((name) => typeof value[name] === "string");
}

/** A text, or nothing at all. */
export function isTextOrNothing(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
