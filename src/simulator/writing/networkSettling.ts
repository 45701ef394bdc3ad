import { isObject, listAt, objectAt, textAt, without } from "../json.ts";
import type { Settle } from "./settling.ts";

/** Without a name of its own the user of the local status page is "admin"; null clears the password. */
export const settleNetworkSettings: Settle = (next) => {
  const page = objectAt(next, "localStatusPage");
  const login = objectAt(page, "authentication");
  const username = textAt(login, "username") === "" ? "admin" : textAt(login, "username");
  const kept = login["password"] === null ? without(login, ["password"]) : login;
  return { ...next, localStatusPage: { ...page, authentication: { ...kept, username } } };
};

/** A payload template comes back with its name. */
export const settleWebhook: Settle = (next) => {
  const id = textAt(objectAt(next, "payloadTemplate"), "payloadTemplateId") || "wpt_00001";
  return { ...next, payloadTemplate: { payloadTemplateId: id, name: templateNames[id] ?? "Custom" } };
};

/** The types of alerts are the network's: one that is left out stays as it was, one that it does not have is dropped. */
export const settleAlerts: Settle = (next, current) => {
  const sent = new Map(
    listAt(next, "alerts")
      .filter(isObject)
      .map((alert) => [textAt(alert, "type"), alert]),
  );
  const known = listAt(current, "alerts").filter(isObject);
  return { ...next, alerts: known.map((alert) => ({ ...alert, ...sent.get(textAt(alert, "type")) })) };
};

const templateNames: Readonly<Record<string, string>> = {
  wpt_00001: "Meraki (included)",
  wpt_00002: "Webex (included)",
  wpt_00003: "Slack (included)",
  wpt_00004: "Microsoft Teams (included)",
  wpt_00006: "ServiceNow (included)",
};
