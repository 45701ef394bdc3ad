import assert from "node:assert/strict";
import fc from "fast-check";
import { confirmationOf } from "../../../src/changes/push/confirmation.ts";
import { deviationSentence } from "../../../src/changes/push/deviationSentence.ts";
import { findingRemark } from "../../../src/changes/findings/findingRemark.ts";
import { findingSentence } from "../../../src/changes/findings/findingSentence.ts";
import { fixTitle } from "../../../src/changes/findings/fixTitle.ts";
import { hideTypedSecrets } from "../../../src/changes/secrets/hideTyped.ts";
import { compactJson, readJson } from "../../../src/changes/json/json.ts";
import { planPush } from "../../../src/changes/plan.ts";
import { predictedText, type Planned } from "../../../src/changes/planned.ts";
import { doneReceipt, sentReceipt } from "../../../src/changes/push/pushReceipt.ts";
import { writeReceipt } from "../../../src/changes/receipt.ts";
import { undoDraft } from "../../../src/changes/undo/undo.ts";
import { verifyPush } from "../../../src/changes/push/verify.ts";
import { enterpriseSsid } from "./support/documents.ts";
import { masker, shown, type Document } from "./support/plans.ts";
import { kindOf, rulesFor } from "./support/rules.ts";

/** A secret that no other part of a document looks like. */
const secret = fc.stringMatching(/^[a-z0-9]{8}$/).map((text) => `Zq7${text}qZ`);
const maybeSecret = fc.option(secret, { nil: undefined });

const server = fc.record(
  {
    id: fc.constantFrom("1", "2", "3"),
    host: fc.constantFrom("10.0.0.1", "10.0.0.2"),
    port: fc.constantFrom(1812, 1813),
    secret: maybeSecret,
  },
  { requiredKeys: ["host"] },
);

const anySsid = fc
  .record({
    name: fc.constantFrom("Staff", "Guest"),
    psk: maybeSecret,
    radiusServers: fc.oneof(fc.array(server, { maxLength: 3 }), fc.constant(null)),
    radiusAccountingServers: fc.array(server, { maxLength: 2 }),
    activeDirectory: fc.option(
      fc.record({
        servers: fc.constant([{ host: "10.0.0.9" }]),
        credentials: fc.record({ password: secret }),
      }),
      { nil: undefined },
    ),
    ipAssignmentMode: fc.constantFrom("NAT mode", "Bridge mode"),
    vlanId: fc.option(fc.nat(4), { nil: undefined }),
  })
  .map((fields): Document => ({ ...enterpriseSsid, ...fields }));

const rules = rulesFor("ssid");

describe("What is said and kept of a push", () => {
  it("never holds a secret, Dashboard's or one that was typed", () => {
    fc.assert(
      fc.property(anySsid, anySsid, anySsid, fc.boolean(), (began, now, typed, keepsMine) => {
        const planned = plannedFor(began, now, typed, keepsMine);
        for (const text of told(planned)) assert.doesNotMatch(text, /Zq7/, text);
      }),
      { numRuns: 300 },
    );
  });

  it("names no typed secret while it is typed, either", () => {
    fc.assert(
      fc.property(anySsid, anySsid, (now, typed) => {
        const [live, draft] = [shown(now), JSON.stringify(typed)];
        const { secrets, text } = live;
        const plan = planPush({ rules, baseline: text, live: text, draft, secrets });
        const said = [...plan.findings.flatMap(wordsOf), ...confirmationOf("Staff", "DEMO", plan).lines];
        for (const line of said) assert.doesNotMatch(line, /Zq7/, line);
      }),
    );
  });
});

function plannedFor(began: Document, now: Document, typed: Document, keepsMine: boolean): Planned {
  const [baseline, live] = [shown(began).text, shown(now)];
  const { text: draft, secrets: hidden } = hideTypedSecrets(JSON.stringify(typed, null, 2), masker);
  const secrets = new Map([...live.secrets, ...hidden]);
  const plan = planPush({ rules, baseline, live: live.text, draft, secrets, keepsMine });
  const ref = { connection: "here", organization: "1", kind: kindOf("ssid"), path: "/x" };
  return { ref, plan, live: { ...live, json: readJson(live.text) }, draft, baseline, secrets, rules };
}

/** Everything that leaves the memory of a push, but for its body. */
function told(planned: Planned): readonly string[] {
  const { plan, live } = planned;
  assert.ok(live);
  const { message, lines, button } = confirmationOf("Staff", "DEMO › Acme › Berlin", plan);
  const { prediction, unknown, body } = plan;
  const deviations = verifyPush({ before: live.json, prediction, unknown, actual: live.json }, rules);
  const occasion = { id: "1", uri: "meraki:/x", place: "DEMO", at: "now", undoes: undefined };
  const receipt = doneReceipt(sentReceipt(planned, occasion), {
    fate: "applied",
    after: live,
    deviations,
    lostAnswer: false,
  });
  return [
    ...plan.findings.flatMap(wordsOf),
    message,
    ...lines,
    button,
    predictedText(planned),
    body ? compactJson(body) : "",
    ...deviations.map(deviationSentence),
    writeReceipt(receipt),
    undoDraft({ ...receipt, after: undefined }, live.text, rules).text,
  ];
}

function wordsOf(finding: Planned["plan"]["findings"][number]): readonly string[] {
  return [findingSentence(finding), findingRemark(finding), fixTitle(finding)];
}
