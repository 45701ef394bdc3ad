import type { Answer } from "../serving/answers.ts";
import type { Call } from "../serving/calls.ts";
import { noPlace, placeOf } from "../organizations/changeLog.ts";
import type { Cloud } from "../cloud.ts";
import { isObject, type Json, type JsonObject, textAt } from "../json.ts";
import { shown } from "../resources.ts";
import { findRoute, type Route } from "../routes.ts";

/**
 * Carries a call out and notes it in the change log, if it is a write and was taken. Every call passes here, so that no
 * route has to think of the log.
 */
export function carryOut(cloud: Cloud, call: Call, route: Route): Answer {
  if (changesNothing(call, route)) return route.handle(cloud, call);
  const before = { value: valueBefore(cloud, call), place: placeOf(cloud.store, call.path) };
  const asked = call.organizationId || textAt(call.body, "organizationId");
  const admin = adminOf(cloud, asked, call.holder.email);
  const answer = route.handle(cloud, call);
  if (answer.status >= 300) return answer;
  const organizationId = asked || idOf(answer);
  cloud.changes.add({
    organizationId,
    place: placeOf(cloud.store, call.path) ?? before.place ?? noPlace,
    page: "via API",
    label: `${call.method} /api/v1${call.path}`,
    admin: admin ?? adminOf(cloud, organizationId, call.holder.email),
    before: before.value,
    after: valueAfter(call, answer),
  });
  return answer;
}

/** A write that asks to be validated only is one that looks. */
function changesNothing({ method, url }: Call, route: Route): boolean {
  return method === "GET" || route.changesNothing === true || url.searchParams.get("validate") === "true";
}

/** What a GET of the same path answers, or what is stored where nobody can GET it; a POST has no value before it. */
function valueBefore(cloud: Cloud, call: Call): Json {
  if (call.method === "POST") return null;
  const match = findRoute("GET", call.path);
  const template = match?.route.template ?? call.template;
  const answer = match?.route.handle(cloud, { ...call, method: "GET", template, ids: match.ids, body: {} });
  if (answer !== undefined) return answer.status === 200 ? (answer.body ?? null) : null;
  const document = cloud.store.get(call.path);
  return document === undefined ? null : shown(cloud, call.template, document);
}

/** What was answered; where a POST is answered without a body, what it asked for. */
function valueAfter(call: Call, answer: Answer): Json {
  if (call.method === "DELETE") return null;
  return answer.body ?? call.body;
}

function adminOf(cloud: Cloud, organizationId: string, email: string): JsonObject | undefined {
  const admins = cloud.store.list(`/organizations/${organizationId}/admins`);
  return admins.find((admin) => admin["email"] === email);
}

/** Of what was made: a new organization has a log of its own, which begins with this row. */
function idOf({ body }: Answer): string {
  return isObject(body) ? textAt(body, "id") : "";
}
