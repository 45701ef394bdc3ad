/** One organization over one connection. */
export interface Organization {
  readonly connection: string;
  readonly id: string;
  readonly name: string;
}

/** So many organizations are asked by themselves: three hundred would be some thousand calls for one word. */
export const mostAskedAtOnce = 5;

/**
 * Which organizations are asked by themselves, and which only when somebody wants all: first those that somebody is
 * at work in, then the others in their order.
 * @param busy connection and id of organizations, joined by a slash, in the order of their importance
 */
export function askOrder(
  organizations: readonly Organization[],
  busy: readonly string[],
): { readonly now: readonly Organization[]; readonly later: readonly Organization[] } {
  const order = new Map([...new Set(busy)].map((key, at) => [key, at]));
  const placeOf = ({ connection, id }: Organization): number =>
    order.get(`${connection}/${id}`) ?? order.size;
  const sorted = organizations.toSorted((one, other) => placeOf(one) - placeOf(other));
  return { now: sorted.slice(0, mostAskedAtOnce), later: sorted.slice(mostAskedAtOnce) };
}
