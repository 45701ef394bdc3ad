import assert from "node:assert/strict";
import * as vscode from "vscode";
import { dashboard } from "./support/dashboard.ts";
import { allowPushes, inDemo } from "./support/inDemo.ts";
import type { Answers } from "./support/person.ts";

/** Types a number, picks the organization, and confirms the claim. */
function claims(order: string): Answers {
  return ({ how, message, choices }) => {
    if (how === "pick") return choices.find((choice) => choice === "DEMO" || choice === "Acme Hospitals");
    if (how === "input") return order;
    return message.startsWith("Claim ") ? choices.find((choice) => choice.startsWith("Claim ")) : undefined;
  };
}

async function posts(): Promise<number> {
  return (await dashboard.writes()).filter(({ method }) => method === "POST").length;
}

describe("a claim", () => {
  const person = inDemo();

  beforeEach(async () => {
    await allowPushes(person);
    await dashboard.clearRequests();
  });

  it("is not sent before somebody confirms the question that names the place", async () => {
    person.answers = (asked) => (asked.isModal ? undefined : claims("4C1234567")(asked));
    await vscode.commands.executeCommand("meraki.claimOrder");
    const question = person.asked.find(({ isModal }) => isModal);
    assert.match(question?.message ?? "", /Claim 1 order into Acme Hospitals\?/);
    assert.match(question?.detail ?? "", /DEMO › Acme Hospitals/);
    assert.match(question?.detail ?? "", /cannot be given back/);
    assert.notEqual(question?.choices[0], "Claim 1 Order");
    assert.equal(await posts(), 0);
  });

  it("whose answer is lost is not sent again", async () => {
    person.answers = claims("4C7654321");
    await dashboard.fail({ method: "POST", path: "claim", reset: true, afterWrite: true });
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.equal(await posts(), 1);
  });

  it("sends one request for an order", async () => {
    person.answers = claims("4C1234567");
    await vscode.commands.executeCommand("meraki.claimOrder");
    assert.equal(await posts(), 1);
  });
});
