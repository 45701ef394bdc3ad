import * as vscode from "vscode";
import { refOf } from "../../catalog/ref.ts";
import { uriPath } from "../../catalog/uri.ts";
import {
  grantFields,
  namedGrants,
  needsNoGrants,
  type AdminAccess,
} from "../../changes/actions/adminAccess.ts";
import { accessOf, readNetworks, tagsInUse } from "../../changes/actions/situation.ts";
import type { Edit } from "../../changes/findings/findings.ts";
import { readJson } from "../../changes/json/json.ts";
import { accessSteps, type HasAccess } from "../actions/accessSteps.ts";
import { adminPlace, type AdminPlace } from "../actions/adminPlace.ts";
import { changeDraft, draftNow } from "./draftChange.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { runSteps } from "../actions/steps/steps.ts";
import type { TargetDocument } from "../targetDocument.ts";

/** Asks what an administrator may do, beginning with the draft or with what is so now; the answer is a draft, shown in its review. */
export async function editAdminAccess(ports: Ports, given: unknown): Promise<void> {
  const place = await adminPlace(ports, given, { verb: "Edit access", towards: "to" });
  const target = place && documentOf(place);
  if (!target) return;
  const { admin, client, organization } = place;
  const draft = await draftNow(ports, target);
  if (!draft) return;
  const networks = await quietly(`Reading the networks of ${organization.name}…`, () =>
    readNetworks(client, organization.id),
  );
  const access = accessOf(JSON.parse(draft.text)) ?? admin;
  const before = { ...access, networks: namedGrants(access.networks, networks) };
  const wanted = await runSteps<HasAccess>(
    `Edit Access of ${admin.name} to ${organization.name}`,
    accessSteps<HasAccess>({ networks, tags: tagsInUse(networks) }),
    { access: before },
  );
  if (wanted) await changeDraft(ports, target, draft, editsFor(wanted.access));
}

function documentOf({ connection, organization, admin }: AdminPlace): TargetDocument | undefined {
  const path = `/organizations/${organization.id}/admins/${admin.id}`;
  const ref = refOf(connection.id, organization.id, "admin", path);
  if (!ref) return undefined;
  const name = `${organization.name} · ${admin.name}`;
  return { ref, name, uri: vscode.Uri.from({ scheme: "meraki", path: uriPath(ref, name) }) };
}

/** Access to the whole organization leaves no single grants behind. */
function editsFor({ orgAccess, networks, tags }: AdminAccess): readonly Extract<Edit, { do: "set" }>[] {
  const lists = needsNoGrants(orgAccess) ? { networks: [], tags: [] } : grantFields({ networks, tags });
  return Object.entries({ orgAccess, ...lists }).map(([field, value]) => ({
    do: "set",
    path: [field],
    json: readJson(JSON.stringify(value)),
  }));
}
