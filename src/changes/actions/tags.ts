/** Tags in a typed text, each once: Dashboard separates them by spaces. */
export function readTags(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== ""))];
}

/**
 * What is wrong with typed tags, or undefined. The length is that of Network-as-Code's model of Meraki. Its letters are
 * a part of what Dashboard takes, so others are left for Dashboard to judge.
 */
export function tagsProblem(text: string): string | undefined {
  return readTags(text).some((tag) => tag.length > longestTag)
    ? `A tag has at most ${longestTag} characters.`
    : undefined;
}

const longestTag = 255;
