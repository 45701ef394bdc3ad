import { type Answer, failure, notFound } from "../serving/answers.ts";
import { templateOwned } from "../data/templateOwned.ts";
import { isObject, type Json, type JsonObject, textAt } from "../json.ts";
import { ownerPath } from "../serving/paths.ts";
import type { Store } from "../store.ts";

/** Where a setting is held: in the template of a bound network, else where its path says. */
export function heldPath(store: Store, path: string): string {
  const owner = ownerPath(path);
  const templateId = textAt(
    owner.startsWith("/networks/") ? store.get(owner) : undefined,
    "configTemplateId",
  );
  if (templateId === "" || !isTemplateOwned(path)) return path;
  return `/networks/${templateId}${path.slice(owner.length)}`;
}

/** Why a call does not reach what it names: a bound network changes no setting of its template, a template has settings and nothing else. */
export function refuseInheritance(store: Store, method: string, path: string): Answer | undefined {
  if (isTemplate(store.get(ownerPath(path))) && !isTemplateOwned(path)) return notFound(path);
  return method === "GET" || heldPath(store, path) === path ? undefined : failure(400, [boundRefusal]);
}

export const boundRefusal =
  "This setting cannot be changed because the network is bound to a configuration template. Change it in the template";

/** The answer of a template as its bound network gives it: what names the network names that one. */
export function asBoundNetwork(answer: Answer, held: string, asked: string): Answer {
  const [templateId, networkId] = [ownerPath(held), ownerPath(asked)].map(
    (owner) => owner.split("/")[2] ?? "",
  );
  if (templateId === networkId || answer.body === undefined) return answer;
  const named = (value: Json): Json =>
    isObject(value) && value["networkId"] === templateId ? { ...value, networkId: networkId ?? "" } : value;
  const { body } = answer;
  return { ...answer, body: Array.isArray(body) ? body.map(named) : named(body) };
}

/** Gives a network or template the settings that another one answers, from its template where it is bound to one; all else stays its own. */
export function copySettings(store: Store, sourceId: string, targetId: string): void {
  const [from, to] = [`/networks/${sourceId}`, `/networks/${targetId}`];
  const held = heldPath(store, `${from}/wireless`).slice(0, -"/wireless".length);
  const settings = store.below(held).filter(({ path }) => isTemplateOwned(path));
  for (const { path } of store.below(to)) if (isTemplateOwned(path)) store.delete(path);
  for (const { path, document, collection } of settings) {
    const own = document["networkId"] === undefined ? document : { ...document, networkId: targetId };
    store.set(to + path.slice(held.length), own, to + collection.slice(held.length));
  }
}

/** Whether a document at `/networks/{id}` stands for the settings of a template. */
export function isTemplate(document: JsonObject | undefined): boolean {
  return document?.["isConfigTemplate"] === true;
}

export function isTemplateOwned(path: string): boolean {
  const below = path.slice(ownerPath(path).length + 1);
  return templateOwned.some((prefix) => below === prefix || below.startsWith(`${prefix}/`));
}
