import type { Connection } from "../../connections/connection.ts";
import { placeText, type OrganizationPlace } from "./organizationPlace.ts";

/** Where an action goes to. */
export interface ActionPlace {
  readonly connection: string;
  /** Empty for what belongs to no organization yet. */
  readonly organization: string;
  /** connection › organization › network, as far as the action is in one. */
  readonly text: string;
  /** What it is created in or removed from, as people know it. */
  readonly where: string;
}

/** The place of an action in an organization, or in something below it. */
export function actionPlace(place: OrganizationPlace, below = ""): ActionPlace {
  const { connection, organization } = place;
  return {
    connection: connection.id,
    organization: organization.id,
    text: [placeText(place), below].filter(Boolean).join(" › "),
    where: organization.name,
  };
}

/** The place of an action on organizations themselves. */
export function connectionPlace({ id, label }: Connection, below = ""): ActionPlace {
  const text = below === "" ? `Over ${label}` : `${label} › ${below}`;
  return { connection: id, organization: "", text, where: label };
}
