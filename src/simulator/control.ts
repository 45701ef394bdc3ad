import { type Answer, failure, noContent, ok } from "./serving/answers.ts";
import { editByOther, plausibleChange } from "./organizations/edits.ts";
import { asFaultOrder, readFaultOrder } from "./faults/faultOrders.ts";
import { type Hands, handsOf } from "./hands.ts";
import { isObject, type Json, type JsonObject, parseJson, textAt } from "./json.ts";
import { normalPath } from "./serving/paths.ts";
import type { Gate } from "./serving/pipeline.ts";

export const CONTROL_PREFIX = "/simulator/";

/**
 * `POST /simulator/<command>` with the full key, revoked or not, reaches behind the API while the simulator runs: for
 * tests in other processes, and for people who try conflicts and faults with a mouse.
 */
export function answerControl(gate: Gate, method: string, pathname: string, text: string): Answer {
  const command = method === "POST" ? commands[pathname.slice(CONTROL_PREFIX.length)] : undefined;
  const body = parsed(text === "" ? "{}" : text);
  if (command === undefined || !isObject(body)) return failure(404, [`The simulator has ${help}`]);
  try {
    return command(gate, body, handsOf(gate));
  } catch (error) {
    return failure(404, [error instanceof Error ? error.message : String(error)]);
  }
}

type Command = (gate: Gate, body: JsonObject, hands: Hands) => Answer;

/** Another person's edit. Without `change` the simulator thinks of a small one. Answers the document as a GET would. */
const edit: Command = ({ cloud }, body) => {
  const path = textAt(body, "path");
  const current = cloud.store.get(normalPath(path));
  if (current === undefined) return failure(404, [`The simulator has nothing at ${path}`]);
  const change = body["change"];
  return ok(editByOther(cloud, path, isObject(change) ? change : plausibleChange(current)));
};

const remove: Command = (_gate, body, hands) => {
  hands.remove(textAt(body, "path"));
  return noContent;
};

const fail: Command = (_gate, body, hands) => {
  const order = readFaultOrder(body);
  return order.tag === "refused" ? failure(400, order.errors) : ok({ id: hands.fail(order.rule) });
};

const clear: Command = (_gate, body, hands) => {
  const id = body["id"];
  hands.clearFaults(typeof id === "number" ? id : undefined);
  return noContent;
};

const listFaults: Command = (_gate, _body, hands) => {
  const rows = hands.faults().map((fault) => ({ ...fault, rule: asFaultOrder(fault.rule) }));
  return ok(parseJson(JSON.stringify(rows)));
};

const revoke: Command = (_gate, body, hands) => {
  hands.revokeKey(textAt(body, "key"));
  return noContent;
};

const restore: Command = (_gate, body, hands) => {
  hands.restoreKey(textAt(body, "key"));
  return noContent;
};

const close: Command = (_gate, body, hands) => {
  hands.closeOrganization(textAt(body, "organization"), body["status"] === 403 ? 403 : 404);
  return noContent;
};

const open: Command = (_gate, body, hands) => {
  hands.openOrganization(textAt(body, "organization"));
  return noContent;
};

const commands: Readonly<Record<string, Command>> = {
  edit,
  remove,
  fail,
  clear,
  faults: listFaults,
  "revoke-key": revoke,
  "restore-key": restore,
  "close-organization": close,
  "open-organization": open,
};

const help = Object.keys(commands)
  .map((name) => `POST ${CONTROL_PREFIX}${name}`)
  .join(", ");

function parsed(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
