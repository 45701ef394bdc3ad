import type { Action, ActionPlan, ListPlace } from "./action.ts";
import type { ActionFinding } from "./actionFindings.ts";
import type { NetworkLosses, NetworkWish } from "./deed.ts";
import { nameFindings } from "./names.ts";
import { productFindings, sameProducts } from "./networkProducts.ts";
import type { KnownNetwork } from "./situation.ts";

/** The plan that makes a network in an organization that has these already. */
export function planNewNetwork(
  organization: string,
  wish: NetworkWish,
  existing: readonly KnownNetwork[],
): ActionPlan {
  return {
    deed: { do: "create-network", ...wish },
    action: creation(organization, wish, existing),
    findings: [
      ...nameFindings(
        wish.name,
        existing.map(({ name }) => name),
      ),
      ...productFindings(wish.productTypes),
      ...copyFindings(wish, existing),
    ],
  };
}

/** The plan that deletes a network, after its name was typed. */
export function planNetworkDeletion(
  organization: string,
  { id, name }: Pick<KnownNetwork, "id" | "name">,
  losses: NetworkLosses,
): ActionPlan {
  return {
    deed: { do: "delete-network", name, losses },
    action: {
      organization,
      template: "/networks/{networkId}",
      ids: { networkId: id },
      body: undefined,
      trace: { list: networkList(organization), shows: { is: "gone", id } },
    },
    findings: [],
    typed: { what: "name", text: name },
  };
}

/** The list of an organization's networks. */
export function networkList(organization: string): ListPlace {
  return {
    organization,
    template: "/organizations/{organizationId}/networks",
    ids: { organizationId: organization },
    perPage: 100_000,
  };
}

function creation(organization: string, wish: NetworkWish, existing: readonly KnownNetwork[]): Action {
  const list = networkList(organization);
  return {
    organization,
    template: list.template,
    ids: list.ids,
    body: JSON.stringify(bodyOf(wish)),
    trace: {
      list,
      shows: { is: "made", field: "name", value: wish.name, before: existing.map(({ id }) => id) },
    },
  };
}

/** What was left empty is left out: a copy then keeps its source's. */
function bodyOf({ name, productTypes, timeZone, tags, copyFrom, notes }: NetworkWish): unknown {
  return {
    name,
    productTypes,
    timeZone,
    ...(tags.length > 0 ? { tags } : {}),
    ...(copyFrom ? { copyFromNetworkId: copyFrom.id } : {}),
    ...(notes === "" ? {} : { notes }),
  };
}

/** The description says that the types of a copy must match exactly. */
function copyFindings(
  { copyFrom, productTypes }: NetworkWish,
  existing: readonly KnownNetwork[],
): readonly ActionFinding[] {
  const source = existing.find(({ id }) => id === copyFrom?.id);
  if (!copyFrom || (source && sameProducts(source.productTypes, productTypes))) return [];
  return [{ code: "copy-of-other-products", grade: "blocks", name: copyFrom.name }];
}
