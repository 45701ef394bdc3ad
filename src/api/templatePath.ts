/**
 * An API path with `{id}` where it may hold an id, a serial number or an e-mail address: for logs and errors,
 * when the caller has no better template. It keeps only what looks like a word of the API (`l3FirewallRules`)
 * and errs on the side of hiding.
 */
export function templatePath(path: string): string {
  const [plain = ""] = path.split(/[?#]/, 1);
  const segments = plain.split("/");
  return segments.map((segment, index) => masked(segment, segments[index - 1])).join("/");
}

function masked(segment: string, before: string | undefined): string {
  if (segment === "") return "";
  return word.test(segment) && !namesFollow.has(before ?? "") ? segment : "{id}";
}

/** Lower camel case without digits, and the words of the API description that have some. */
const word = /^(?:[a-z]+(?:[A-Z][a-z]*)*|l[237](?:FirewallRules)?|ipv6|v4|hotspot20)$/;

/** Below these the API takes ids that may look like words: a key's suffix, a profile's name. */
const namesFollow: ReadonlySet<string> = new Set([
  "keys",
  "vlanProfiles",
  "firewalledServices",
  "merakiAuthUsers",
]);
