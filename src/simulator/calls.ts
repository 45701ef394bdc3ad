import type { Answer } from "./answers.ts";
import type { Cloud } from "./cloud.ts";
import type { Json, JsonObject } from "./json.ts";
import type { KeyHolder } from "./populate.ts";

/** One authorized request that has found its route. */
export interface Call {
  readonly method: string;
  /** Without the API prefix and the query. */
  readonly path: string;
  /** The whole address, with the origin that answers. */
  readonly url: URL;
  readonly template: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly holder: KeyHolder;
  /** The organization that the path belongs to, or the empty string. */
  readonly organizationId: string;
  readonly body: JsonObject;
}

export type Handle = (cloud: Cloud, call: Call) => Answer;

/** Notes a write in the change log, by the admin who made it. */
export function logWrite(cloud: Cloud, call: Call, before: Json, after: Json): void {
  const admins = cloud.store.list(`/organizations/${call.organizationId}/admins`);
  cloud.changes.add(
    {
      organizationId: call.organizationId,
      path: call.path,
      page: "via API",
      label: `${call.method} /api/v1${call.path}`,
      admin: admins.find((admin) => admin["email"] === call.holder.email),
      before,
      after,
    },
    cloud.store,
  );
}
