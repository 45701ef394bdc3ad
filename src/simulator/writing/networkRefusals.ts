import { isObject, listAt, objectAt, textAt, textsAt } from "../json.ts";
import type { Refuse } from "./refusals.ts";

export const refuseNetworkSettings: Refuse = (body, next) => [
  ...(body["remoteStatusPageEnabled"] === true && next["localStatusPageEnabled"] === false
    ? ["Remote status page can only be enabled if the local status page is enabled"]
    : []),
  ...Object.entries(objectAt(objectAt(body, "localStatusPage"), "authentication"))
    .filter(([name, value]) => name !== "enabled" && value !== null && typeof value !== "string")
    .map(([name]) => `'${name}' must be a string`),
];

export const refuseWebhook: Refuse = (body) => {
  const template = objectAt(body, "payloadTemplate")["payloadTemplateId"];
  return [
    ...(body["name"] !== undefined && textAt(body, "name").trim() === "" ? ["Name can't be blank"] : []),
    ...(template !== undefined && (typeof template !== "string" || !/^wpt_\d+$/.test(template))
      ? ["Payload template not found"]
      : []),
  ];
};

/** E-mail addresses have to be some, in every place where alerts go to. */
export const refuseAlerts: Refuse = (body) => {
  const alerts = listAt(body, "alerts").filter(isObject);
  const places = [
    objectAt(body, "defaultDestinations"),
    ...alerts.map((alert) => objectAt(alert, "alertDestinations")),
  ];
  const emails = places.flatMap((place) => textsAt(place, "emails"));
  return emails.filter((email) => !isEmail(email)).map((email) => `'${email}' is not a valid email address`);
};

function isEmail(value: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);
}
