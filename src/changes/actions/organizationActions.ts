import type { ActionPlan, ListPlace } from "./action.ts";
import type { ActionFinding, Obstacle, ObstacleSort } from "./actionFindings.ts";
import { nameFindings } from "./names.ts";

/** The plan that makes an organization; names may be given twice, so what is new is told by its id. */
export function planNewOrganization(name: string, existing: readonly { readonly id: string }[]): ActionPlan {
  const before = existing.map(({ id }) => id);
  return {
    deed: { do: "create-organization", name },
    action: {
      organization: undefined,
      template: "/organizations",
      ids: {},
      body: JSON.stringify({ name }),
      trace: { list: organizationList, shows: { is: "made", field: "name", value: name, before } },
    },
    findings: nameFindings(name),
  };
}

/** What was seen in an organization that is to be deleted; `unread` lists could not be looked at. */
export interface OrganizationContents {
  readonly obstacles: readonly Obstacle[];
  readonly unread: readonly ObstacleSort[];
  /** Drafts of it that stay on this machine. */
  readonly drafts: number;
}

/** The plan that deletes an organization: only of what is empty (Meraki documentation, Deleting an Organization). */
export function planOrganizationDeletion(
  { id, name }: { readonly id: string; readonly name: string },
  { obstacles, unread, drafts }: OrganizationContents,
): ActionPlan {
  const findings: readonly ActionFinding[] = [
    ...obstacles.map((obstacle) => ({ code: "not-empty", grade: "blocks", obstacle }) as const),
    ...unread.map((what) => ({ code: "not-looked-at", grade: "warns", what }) as const),
  ];
  return {
    deed: { do: "delete-organization", name, drafts },
    action: {
      organization: id,
      template: "/organizations/{organizationId}",
      ids: { organizationId: id },
      body: undefined,
      trace: { list: organizationList, shows: { is: "gone", id } },
    },
    findings,
    typed: { what: "name", text: name },
  };
}

const organizationList: ListPlace = {
  organization: undefined,
  template: "/organizations",
  ids: {},
  perPage: 9000,
};
