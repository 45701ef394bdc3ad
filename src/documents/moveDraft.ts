import type * as vscode from "vscode";
import type { Ref } from "../catalog/ref.ts";
import { tokensInText } from "../changes/secrets/mask.ts";
import { remask } from "../changes/secrets/remask.ts";
import type { Drafts } from "./drafts.ts";
import type { Resources } from "./resources.ts";
import type { TypedSecrets } from "./typedSecrets.ts";

/** What a draft has to do with. */
export interface MoveParts {
  readonly drafts: Drafts;
  readonly resources: Resources;
  readonly typedSecrets: TypedSecrets;
}

/**
 * Gives a draft another address, of the same resource over another connection. Its secrets go along: what was typed,
 * and what Dashboard has. False where there is a draft at the new address already: both stay.
 * Rejects with an ApiError where the resource cannot be read there, and as stale where the draft was saved meanwhile: it stays then too.
 */
export async function moveDraft(
  { drafts, resources, typedSecrets }: MoveParts,
  from: Ref,
  to: { readonly ref: Ref; readonly uri: vscode.Uri },
  now: Date,
): Promise<boolean> {
  const draft = drafts.get(from);
  if (draft?.text === undefined || drafts.get(to.ref)) return false;
  const live = await resources.live(to.ref);
  const typed = await Promise.all(
    [...tokensInText(draft.text)].map((token) => typedSecrets.literalOf(from, token)),
  );
  const [old, own] = [await resources.masker(from), await resources.masker(to.ref)];
  const literals = [...(live?.secrets.values() ?? []), ...typed.filter((literal) => literal !== undefined)];
  const text = remask(draft.text, old, own, literals);
  await typedSecrets.keep(to.ref, text.secrets);
  const baseline = remask(draft.baseline, old, own, literals).text;
  await drafts.save(to.ref, { uri: to.uri.toString(), baseline, text: text.text, basedOn: 0 }, now);
  await drafts.withdraw(from, draft.revision);
  return true;
}
