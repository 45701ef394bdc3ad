/** A place in every document of a kind: `radiusServers[].secret`. */
export type Pattern = string;

/** The pattern of a path in one document: list positions become `[]`. */
export function patternOf(path: readonly (string | number)[]): Pattern {
  return path.reduce<string>((pattern, step) => {
    if (typeof step === "number") return `${pattern}[]`;
    return pattern === "" ? step : `${pattern}.${step}`;
  }, "");
}

/** The pattern of a field of an object, `""` being the document itself. */
export function fieldPattern(parent: Pattern, field: string): Pattern {
  return parent === "" ? field : `${parent}.${field}`;
}
