import type { Verb } from "./operation.ts";

/**
 * The operation id that path and verb suggest. Nine in ten ids follow the pattern, so the
 * index stores the others only.
 */
export function suggestedOperationId(path: string, verb: Verb): string {
  const segments = path.split("/").slice(1);
  const words = segments.flatMap((segment, position) => {
    if (isParameter(segment)) return [];
    const namesOne =
      isParameter(segments[position + 1]) || (verb === "post" && position === segments.length - 1);
    return [capitalised(namesOne ? singular(segment) : segment)];
  });
  return prefixes[verb] + words.join("");
}

const prefixes: Record<Verb, string> = { get: "get", put: "update", post: "create", delete: "delete" };

function isParameter(segment: string | undefined): boolean {
  return segment?.startsWith("{") ?? false;
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
