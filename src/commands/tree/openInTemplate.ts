import * as vscode from "vscode";
import { inOwner, templatingOf, type Inheritance, type NamedTemplate } from "../../catalog/inheritance.ts";
import { documentScheme, uriPath } from "../../catalog/uri.ts";
import { inheritanceOf } from "../../connections/templates.ts";
import { openUriOf } from "./openUris.ts";
import type { Ports } from "../ports.ts";
import { isNothing, targetDocument, type TargetDocument } from "../targetDocument.ts";

/** Opens the same setting of the template that decides it. */
export async function openInTemplate(ports: Ports, given: unknown): Promise<void> {
  const target = targetDocument(ports, given) ?? selected(ports, given);
  if (!target)
    return say("Open a setting of a network that is bound to a template, or select it in the tree, first.");
  const inheritance = await inheritanceOf(ports.directory, target.ref);
  if (inheritance.is !== "from") return say(whyNot(target.name, inheritance.is));
  const uri = inTemplate(target, inheritance.template);
  if (!uri) return say(whyNot(target.name, "own"));
  await vscode.window.showTextDocument(uri, { preview: false });
}

/** Only where nothing was given: a click on a row must never reach another one. */
function selected(ports: Ports, given: unknown): TargetDocument | undefined {
  const uri = isNothing(given) ? ports.tree.selection()?.uri : undefined;
  return uri && targetDocument(ports, uri);
}

/** Under the name that the tree gives it; one that is open under another name is shown instead of opened twice. */
function inTemplate(
  { ref, name }: TargetDocument,
  { id, name: template }: NamedTemplate,
): vscode.Uri | undefined {
  const templating = templatingOf(ref.kind);
  if (!templating) return undefined;
  const there = inOwner(ref, templating, id);
  const path = uriPath(there, `${template} · ${labelIn(name)}`);
  return openUriOf(there) ?? vscode.Uri.from({ scheme: documentScheme, path });
}

/** A tab's name without the network that it begins with. */
function labelIn(name: string): string {
  return name.slice(name.indexOf(" · ") + 1).replace(/^· /, "");
}

function whyNot(name: string, is: Exclude<Inheritance["is"], "from">): string {
  switch (is) {
    case "own":
      return `No template decides ${name}: change it where it is.`;
    case "to":
      return `${name} is a template's own already.`;
    case "unread":
      return `It could not be read which template decides ${name}. Try again when Dashboard answers.`;
  }
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}
