/**
 * The target of the first `rel=next` in a `Link` header, or `undefined`.
 * Dashboard writes `rel` without quotes, in any order of parameters, sometimes with newlines between links.
 */
export function nextLink(header: string | null): string | undefined {
  for (const [, target, parameters] of (header ?? "").matchAll(oneLink)) {
    if (isNext(parameters ?? "")) return target?.trim();
  }
  return undefined;
}

/** `<target>` and its parameters up to the next `<` that begins a link; a quoted value may hold anything. */
const oneLink = /<([^>]*)>((?:"[^"]*"|[^"<])*)/g;

const relation = /(?:^|;)\s*rel\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;,"']+))/i;

function isNext(parameters: string): boolean {
  const [, double, single, bare] = relation.exec(parameters) ?? [];
  const relations = (double ?? single ?? bare ?? "").toLowerCase().split(/\s+/);
  return relations.includes("next");
}
