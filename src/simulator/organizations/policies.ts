import { failure } from "../serving/answers.ts";
import type { Call, Handle } from "../serving/calls.ts";
import type { Cloud } from "../cloud.ts";
import { type JsonObject, listAt, textAt, textsAt } from "../json.ts";
import { putDocument } from "../resources.ts";

/** PUT of an object: its groups must be there, and hold it afterwards. */
export const changePolicyObject: Handle = (cloud, call) =>
  change(cloud, call, { field: "groupIds", other: "objectIds", at: "policyObjects/groups" });

/** PUT of a group: its objects must be there, and know of it afterwards. */
export const changePolicyObjectGroup: Handle = (cloud, call) =>
  change(cloud, call, { field: "objectIds", other: "groupIds", at: "policyObjects" });

/** The list of ids in a document, and the list on the other side that must say the same. */
interface Link {
  readonly field: string;
  readonly other: string;
  /** The collection of the other side, below the organization. */
  readonly at: string;
}

function change(cloud: Cloud, call: Call, link: Link): ReturnType<Handle> {
  const collection = `/organizations/${call.organizationId}/${link.at}`;
  const strange = textsAt(call.body, link.field).filter(
    (id) => cloud.store.get(`${collection}/${id}`) === undefined,
  );
  if (strange.length > 0)
    return failure(
      400,
      strange.map((id) => `'${id}' in '${link.field}' was not found`),
    );
  if (isNameTaken(cloud, call)) return failure(400, ["Name has already been taken"]);
  const answer = putDocument(cloud, call);
  const after = cloud.store.get(call.path);
  if (answer.status === 200 && after) connect(cloud, collection, after, link);
  return answer;
}

function isNameTaken(cloud: Cloud, { path, body }: Call): boolean {
  const others = cloud.store.list(path.slice(0, path.lastIndexOf("/")));
  return others.some((other) => other !== cloud.store.get(path) && other["name"] === body["name"]);
}

function connect(cloud: Cloud, collection: string, document: JsonObject, { field, other }: Link): void {
  const id = textAt(document, "id");
  const wanted = listAt(document, field);
  for (const each of cloud.store.list(collection)) {
    const rest = listAt(each, other).filter((known) => known !== id);
    const ids = wanted.includes(textAt(each, "id")) ? [...rest, id] : rest;
    cloud.store.set(`${collection}/${textAt(each, "id")}`, { ...each, [other]: ids });
  }
}
