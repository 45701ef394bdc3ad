import type { ActionFinding, Obstacle, ObstacleSort } from "./actionFindings.ts";
import { productLabel } from "./networkProducts.ts";

/** A finding in a sentence or two: what is the matter, and what to do. */
export function actionFindingSentence(finding: ActionFinding): string {
  switch (finding.code) {
    case "name-blank":
      return "Type a name.";
    case "name-too-long":
      return `At most ${finding.most} characters.`;
    case "name-taken":
      return `There is a network ${finding.name} already. Network names must be unique in an organization.`;
    case "no-products":
      return "Choose at least one product type.";
    case "combination-undocumented":
      return `It is not documented that ${finding.products.map(productLabel).join(" and ")} can be combined with other products: Dashboard may refuse it.`;
    case "copy-of-other-products":
      return `${finding.name} has other product types: a copy must have exactly the same.`;
    case "not-an-email":
      return "Type a whole e-mail address, such as jane@example.com.";
    case "admin-exists":
      return `${finding.email} is an administrator already. Edit that one’s access instead.`;
    case "no-access":
      return "Give access to at least one network or tag, or to the organization.";
    case "gives-full-access":
      return "Full access includes adding and removing administrators.";
    case "last-full-admin":
      return "This is the last administrator with full access: nobody could manage the organization any more, and Dashboard refuses it. Give somebody else full access first.";
    case "others-not-ready":
      return `Nobody else with full access can sign in yet: ${finding.who.join(", ")}.`;
    case "oneself":
      return "This is you: this connection loses the organization at once.";
    case "perhaps-oneself":
      return "Dashboard did not say who you are: make sure that this is not you.";
    case "not-empty":
      return obstacleSentence(finding.obstacle);
    case "not-looked-at":
      return `${capital(sorts[finding.what].many)} could not be looked at: Dashboard refuses while there are any.`;
  }
}

/** "3 networks: Berlin, Hamburg, Munich". */
function obstacleSentence({ sort, count, names }: Obstacle): string {
  const { one, many } = sorts[sort];
  const counted = `${count} ${count === 1 ? one : many}`;
  if (names.length === 0) return counted;
  return `${counted}: ${names.join(", ")}${count > names.length ? ", …" : ""}`;
}

const sorts: Record<ObstacleSort, { readonly one: string; readonly many: string }> = {
  networks: { one: "network", many: "networks" },
  templates: { one: "configuration template", many: "configuration templates" },
  devices: { one: "device in the inventory", many: "devices in the inventory" },
  admins: { one: "other administrator", many: "other administrators" },
  licenses: { one: "active license", many: "active licenses" },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
