/** Tags in a typed text, each once: Dashboard separates them by spaces. */
export function readTags(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== ""))];
}

/** What is wrong with typed tags, or undefined. What tags may hold is said by Network-as-Code's model of Meraki. */
export function tagsProblem(text: string): string | undefined {
  const odd = readTags(text).find((tag) => !/^[A-Za-z0-9._-]{1,255}$/.test(tag));
  if (odd === undefined) return undefined;
  return odd.length > longestTag
    ? `A tag has at most ${longestTag} characters.`
    : `${odd} has a character that tags cannot have.`;
}

const longestTag = 255;
