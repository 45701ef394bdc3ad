import { kinds } from "./overlay/kinds.ts";
import { refOf, type Ref } from "./ref.ts";

/** The resource at an API path, whatever its kind; undefined where no kind has such a path. */
export function refAt(connection: string, organization: string, path: string): Ref | undefined {
  return kinds.flatMap(({ id }) => refOf(connection, organization, id, path) ?? [])[0];
}
