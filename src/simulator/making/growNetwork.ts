import { alertsOf, generalSettingsOf, webhooksOf } from "../data/networkSettings.ts";
import { type JsonObject, listAt, textAt } from "../json.ts";
import { createRandom, seedOf } from "./random.ts";
import type { Store } from "../store.ts";

/** The settings that every network has, whatever its products. */
export function growNetwork(owner: string, network: JsonObject, store: Store, seed: number): void {
  const secret = createRandom(seedOf(`${owner}/settings`, seed)).text(8, "abcdefghjkmnpqrstuvwxyz23456789");
  const webhooks = webhooksOf(textAt(network, "id"), secret);
  store.set(`${owner}/settings`, generalSettingsOf(secret));
  for (const webhook of webhooks)
    store.set(`${owner}/webhooks/httpServers/${encodeURIComponent(textAt(webhook, "id"))}`, webhook);
  const products = listAt(network, "productTypes").map(String);
  store.set(`${owner}/alerts/settings`, alertsOf(products, textAt(webhooks[0], "id")));
}
