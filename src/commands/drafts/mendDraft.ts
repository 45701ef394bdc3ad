import type { Finding } from "../../changes/findings/findings.ts";
import type { Ports } from "../ports.ts";
import { reviewDocument } from "./review.ts";
import { targetDraft } from "../targetDocument.ts";

/** From a review: puts every omitted field back into the draft, and reviews it again. */
export async function restoreOmitted(ports: Ports, given: unknown): Promise<void> {
  await mend(ports, given, (findings) => findings.filter(({ code }) => code === "omitted"));
}

/** From a review: applies the fix of one finding, by its position among the shown ones. */
export async function applyFix(ports: Ports, given: unknown, position: unknown): Promise<void> {
  await mend(ports, given, (findings) => findings.filter((_, at) => at === position));
}

/** Edits the stored draft, which is local, and shows the new review in place of the old one. */
async function mend(
  ports: Ports,
  given: unknown,
  choose: (findings: readonly Finding[]) => Finding[],
): Promise<void> {
  const target = await targetDraft(ports, given);
  if (!target || !(await ports.documents.saveUnsaved(target.ref))) return;
  const shown = ports.documents.shownPlan(target.ref);
  const draft = ports.documents.draftOf(target.ref);
  if (shown && draft?.text === shown.draft) {
    const edits = choose(shown.plan.findings).flatMap(({ fix }) => fix ?? []);
    await ports.documents.storeDraft(
      target.uri,
      target.ref,
      ports.documents.edited(target.ref, draft.text, edits),
      draft.revision,
    );
  }
  await reviewDocument(ports, target);
}
