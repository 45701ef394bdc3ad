/** Query parameters; a list is sent as the API wants it: `name[]=a&name[]=b`. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** `?a=1&b%5B%5D=2`, or nothing. */
export function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => pairs(name, value)),
  );
  return parameters.size === 0 ? "" : `?${parameters}`;
}

function pairs(name: string, value: Query[string]): [string, string][] {
  if (typeof value !== "object") return [[name, String(value)]];
  const listName = name.endsWith("[]") ? name : `${name}[]`;
  return value.map((each) => [listName, each]);
}
