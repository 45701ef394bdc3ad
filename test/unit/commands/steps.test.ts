import assert from "node:assert/strict";
import {
  andThen,
  runSteps,
  type Asked,
  type Step,
  type StepPlace,
} from "../../../src/commands/actions/steps/steps.ts";

type Answers = readonly string[];

/** A dialogue of three questions, the second only after "long", answered from a list. */
function dialogue(answers: Answers): { run: () => Promise<readonly string[] | undefined>; seen: string[] } {
  const left = [...answers];
  const seen: string[] = [];
  const ask =
    (name: string) =>
    async (state: readonly string[], at: StepPlace): Promise<Asked<readonly string[]>> => {
      seen.push(`${name} ${at.step}/${at.steps}${at.canGoBack ? " back" : ""}`);
      const answer = left.shift() ?? "away";
      if (answer === "back" || answer === "away") return { went: answer };
      return andThen({ went: "on", value: answer }, (value) => [...state, value]);
    };
  const steps: readonly Step<readonly string[]>[] = [
    { ask: ask("first") },
    { ask: ask("second"), applies: (state) => state.includes("long") },
    { ask: ask("third") },
  ];
  return { run: () => runSteps("Do It", steps, []), seen };
}

describe("The steps of a dialogue", () => {
  it("are asked in turn, and end with all that was answered", async () => {
    const { run, seen } = dialogue(["long", "b", "c"]);
    assert.deepEqual(await run(), ["long", "b", "c"]);
    assert.deepEqual(seen, ["first 1/2", "second 2/3 back", "third 3/3 back"]);
  });

  it("are left out where there is nothing to ask", async () => {
    const { run, seen } = dialogue(["short", "c"]);
    assert.deepEqual(await run(), ["short", "c"]);
    assert.deepEqual(seen, ["first 1/2", "third 2/2 back"]);
  });

  it("lead back to the one that was asked before, over those that were left out", async () => {
    const { run, seen } = dialogue(["short", "back", "short", "c"]);
    await run();
    assert.deepEqual(seen, ["first 1/2", "third 2/2 back", "first 1/2", "third 2/2 back"]);
  });

  it("end without a result where somebody leaves", async () => {
    assert.equal(await dialogue(["long", "away"]).run(), undefined);
  });
});
