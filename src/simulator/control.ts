import { type Answer, failure, ok } from "./answers.ts";
import type { Cloud } from "./cloud.ts";
import { editByOther, plausibleChange } from "./edits.ts";
import { isObject, type Json, parseJson, textAt } from "./json.ts";
import { normalPath } from "./paths.ts";

export const CONTROL_PREFIX = "/simulator/";

/**
 * `POST /simulator/edit {path, change?}` with the full key makes another person's edit, for people who try conflicts with
 * a mouse. Without `change` the simulator thinks of a small one. It answers the document as a GET would.
 */
export function answerControl(cloud: Cloud, method: string, pathname: string, text: string): Answer {
  const body = method === "POST" && pathname === "/simulator/edit" ? parsed(text) : undefined;
  if (!isObject(body)) return failure(404, ["The simulator has POST /simulator/edit {path, change?}"]);
  const path = textAt(body, "path");
  const current = cloud.store.get(normalPath(path));
  if (current === undefined) return failure(404, [`The simulator has nothing at ${path}`]);
  const change = body["change"];
  return ok(editByOther(cloud, path, isObject(change) ? change : plausibleChange(current)));
}

function parsed(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
