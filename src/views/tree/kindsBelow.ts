import type { Kind } from "../../catalog/kind.ts";
import { kinds } from "../../catalog/overlay/kinds.ts";
import type { RowSubject } from "./row.ts";

/** The kinds that a resource's own row opens into: those of its products. None where it is no item of a list. */
export function kindsBelow(subject: RowSubject): readonly Kind[] {
  if (subject.is !== "resource" || !subject.item) return [];
  const { kind, item } = subject;
  return kinds.filter(
    ({ parent, products }) =>
      parent === kind.id && (!products || products.some((product) => item.products?.includes(product))),
  );
}
