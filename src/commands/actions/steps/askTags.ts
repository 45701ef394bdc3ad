import { readTags, tagsProblem } from "../../../changes/actions/tags.ts";
import { askPicks, type Choice } from "./askPick.ts";
import { askText } from "./askText.ts";
import type { Asked, StepPlace } from "./steps.ts";

/** Tags to choose from, and those that are chosen at first. */
export interface TagsWish {
  readonly placeholder: string;
  readonly known: readonly string[];
  readonly chosen: readonly string[];
}

/** Stands for "I want to type some": no tag has a space. */
const newOnes = "new ones";

/** Asks for tags: any of the known ones, and new ones that are typed. */
export async function askTags(place: StepPlace, wish: TagsWish): Promise<Asked<readonly string[]>> {
  let { chosen } = wish;
  for (;;) {
    const known = [...new Set([...chosen, ...wish.known])];
    const asked = await askPicks(place, {
      placeholder: wish.placeholder,
      choices: [newChoice, ...known.map((tag) => choiceOf(tag, wish.known))],
      ticked: chosen,
    });
    if (asked.went !== "on" || !asked.value.includes(newOnes)) return asked;
    chosen = asked.value.filter((tag) => tag !== newOnes);
    const typed = await askNewTags(place);
    if (typed.went === "away") return typed;
    if (typed.went === "on") chosen = [...new Set([...chosen, ...typed.value])];
  }
}

const newChoice: Choice<string> = {
  label: "$(add) New tags…",
  description: "tick it and press Enter to type them",
  alwaysShow: true,
  value: newOnes,
};

function choiceOf(tag: string, known: readonly string[]): Choice<string> {
  return {
    label: `$(tag) ${tag}`,
    ...(known.includes(tag) ? {} : { description: "new" }),
    value: tag,
  };
}

async function askNewTags(place: StepPlace): Promise<Asked<readonly string[]>> {
  const typed = await askText(
    { ...place, canGoBack: true },
    {
      prompt: "Type one or more tags, separated by spaces. Letters, digits and . - _ are safe.",
      placeholder: "branch guest-wifi",
      value: "",
      problem: tagsProblem,
    },
  );
  return typed.went === "on" ? { went: "on", value: readTags(typed.value) } : typed;
}
