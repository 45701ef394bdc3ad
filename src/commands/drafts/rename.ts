import * as vscode from "vscode";
import { actionFindingSentence } from "../../changes/actions/actionFindingSentence.ts";
import { nameFindings } from "../../changes/actions/names.ts";
import { isScalar, scalar, valueAt } from "../../changes/json/json.ts";
import { changeDraft, draftNow } from "./draftChange.ts";
import type { Ports } from "../ports.ts";
import type { TargetDocument } from "../targetDocument.ts";
import { thingThat } from "../thingThat.ts";

/** Gives whatever has a name another one: a draft with one field changed, shown in its review. */
export async function rename(ports: Ports, given: unknown): Promise<void> {
  const target = await thingThat(ports, given, {
    title: "Rename what?",
    fits: ({ ref: { kind } }) => kind.name !== undefined && kind.readOnly !== true,
    misfit: ({ name }) => `${name} has no name that can be changed here.`,
  });
  const field = target?.ref.kind.name;
  if (!target || field === undefined) return;
  const draft = await draftNow(ports, target);
  if (!draft) return;
  if (draft.planned.rules?.readOnly(field)) {
    void vscode.window.showInformationMessage(`Dashboard names ${target.name} itself.`);
    return;
  }
  const now = valueAt(draft.json, [field]);
  const name = await askName(target, isScalar(now) && typeof now.value === "string" ? now.value : "");
  if (name !== undefined)
    await changeDraft(ports, target, draft, [{ do: "set", path: [field], json: scalar(name) }]);
}

async function askName({ name, ref }: TargetDocument, now: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: `Rename ${ref.kind.label} ${name}`,
    prompt: "The new name. It becomes a draft: nothing is sent before you have reviewed it.",
    value: now,
    ignoreFocusOut: true,
    validateInput: (text) => nameFindings(text).map(actionFindingSentence)[0],
  });
  return typed?.trim();
}
