import type { Answer } from "../serving/answers.ts";
import { writeJson } from "../json.ts";

/** What can become of a body on its way: a sign-in page in its place, nothing at all, JSON cut in the middle, JSON that calls itself HTML. */
export type Spoil = (typeof spoils)[number];

export const spoils = ["html", "empty", "half", "mislabeled"] as const;

/** The same answer with its body spoiled; status and other headers stay. */
export function spoiled(answer: Answer, spoil: Spoil | undefined): Answer {
  const { status, headers = {} } = answer;
  switch (spoil) {
    case undefined:
      return answer;
    case "html":
      return { status, html: signInPage, headers };
    case "empty":
      return { status, headers };
    case "half":
      return { status, html: half(answer), headers: { "Content-Type": jsonType, ...headers } };
    case "mislabeled":
      return { ...answer, headers: { "Content-Type": "text/html; charset=utf-8", ...headers } };
  }
}

function half({ body, html = "" }: Answer): string {
  const text = body === undefined ? html : writeJson(body);
  return text.slice(0, Math.floor(text.length / 2));
}

const jsonType = "application/json; charset=utf-8";

/** With a wrong key through a redirect Dashboard has answered its sign-in page with 200 (dashboard-api-python issue 81). */
const signInPage =
  '<!DOCTYPE html>\n<html><head><title>Meraki Dashboard Login</title></head><body><form action="/login/login" method="post"><label>Email <input name="email"></label></form></body></html>\n';
