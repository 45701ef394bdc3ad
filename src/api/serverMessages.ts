/**
 * What an error answer says: `{"errors": ["…"]}`, each message once. Messages repeat, may be long, and an answer
 * that is HTML or empty says nothing. `secret` (the key) is blotted out, should something in between echo it.
 */
export function serverMessages(text: string, secret: string): string[] {
  const found = strings(errorsOf(parsed(text)));
  const safe = found.map((message) => shortened(message.replaceAll(secret, "[key]").trim()));
  return [...new Set(safe)].filter((message) => message !== "").slice(0, mostMessages);
}

const mostMessages = 20;
const longestMessage = 500;

/** The parsed JSON, or `undefined` when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorsOf(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null) return undefined;
  if ("errors" in answer) return answer.errors;
  return "error" in answer ? answer.error : undefined;
}

function strings(errors: unknown): string[] {
  const list: unknown[] = Array.isArray(errors) ? errors : [errors];
  return list.filter((each) => typeof each === "string");
}

function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}
