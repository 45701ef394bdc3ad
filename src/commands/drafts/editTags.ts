import { isList, isScalar, readJson, valueAt, type Json } from "../../changes/json/json.ts";
import { changeDraft, draftNow } from "./draftChange.ts";
import type { Ports } from "../ports.ts";
import { quietly } from "../quietly.ts";
import { askTags } from "../actions/steps/askTags.ts";
import type { TargetDocument } from "../targetDocument.ts";
import { thingThat } from "../thingThat.ts";

/** Chooses the tags of a network or a device, from those in use and new ones: a draft, shown in its review. */
export async function editTags(ports: Ports, given: unknown): Promise<void> {
  const target = await thingThat(ports, given, {
    title: "Edit tags of which network or device?",
    fits: ({ ref }) => ref.kind.tagged === true,
    misfit: ({ name }) => `${name} has no tags: networks and devices have.`,
  });
  if (!target) return;
  const draft = await draftNow(ports, target);
  if (!draft) return;
  const known = await quietly("Reading the tags in use…", () => tagsInUse(ports, target));
  const place = { title: `Tags of ${target.name}`, step: 1, steps: 1, canGoBack: false };
  const asked = await askTags(place, {
    placeholder: "Tick the tags it should have. Nothing is sent before you have reviewed it",
    known,
    chosen: textsOf(valueAt(draft.json, ["tags"])),
  });
  if (asked.went !== "on") return;
  await changeDraft(ports, target, draft, [
    { do: "set", path: ["tags"], json: readJson(JSON.stringify(asked.value)) },
  ]);
}

/** The tags of its like in the same organization, from the list that the tree reads, too. */
async function tagsInUse({ directory }: Ports, { ref }: TargetDocument): Promise<readonly string[]> {
  const { connection, organization, kind } = ref;
  const ids = { organizationId: organization };
  const items = await directory.items({ connection, organization, kind, ids });
  return [...new Set(items.flatMap(({ tags }) => tags ?? []))].toSorted((one, other) =>
    one.localeCompare(other),
  );
}

function textsOf(json: Json | undefined): readonly string[] {
  const items = isList(json) ? json : [];
  return items.flatMap((item) => (isScalar(item) && typeof item.value === "string" ? [item.value] : []));
}
