import type { Inheritance } from "../../catalog/inheritance.ts";
import type { Finding } from "./findings.ts";

/** What a finding says of templates: where a setting comes from, or where it goes to. */
export type Inherited = Exclude<Inheritance, { is: "own" }>;

/**
 * What templates have to do with a push. Dashboard refuses many changes of what a template decides, and takes some as
 * exceptions of the network. Which is not published, so this warns and does not block.
 */
export function templateFinding(inheritance: Inheritance): Finding[] {
  if (inheritance.is === "own" || (inheritance.is === "to" && inheritance.networks.length === 0)) return [];
  return [{ code: "template", grade: "warns", path: [], inheritance }];
}

export function templateSentence(inheritance: Inherited): string {
  switch (inheritance.is) {
    case "from":
      return `The template ${inheritance.template.name} decides this: the network is bound to it. Dashboard refuses most changes to it here. Make the change in the template.`;
    case "to":
      return inheritedSentence(inheritance.networks);
    case "unread":
      return "It could not be read whether a template decides this, or which networks inherit it. Review again when Dashboard answers.";
  }
}

/** The same in a few words. */
export function templateRemark(inheritance: Inherited): string {
  switch (inheritance.is) {
    case "from":
      return `May be refused: from ${inheritance.template.name}`;
    case "to":
      return `Changes ${networkCount(inheritance.networks)}: ${some(inheritance.networks, 2)}`;
    case "unread":
      return "May change other networks";
  }
}

/** "12 networks" */
export function networkCount({ length }: readonly string[]): string {
  return `${length} ${length === 1 ? "network" : "networks"}`;
}

function inheritedSentence(networks: readonly string[]): string {
  const [verb, them] = networks.length === 1 ? ["inherits", "it"] : ["inherit", "all of them"];
  return `${networkCount(networks)} ${verb} this from the template: ${some(networks, 3)}. The push changes ${them}.`;
}

/** "Berlin, Bremen and 9 more" */
function some(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(", ")} and ${rest} more` : names.join(", ");
}
