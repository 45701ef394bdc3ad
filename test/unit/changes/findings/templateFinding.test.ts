import assert from "node:assert/strict";
import type { Inheritance } from "../../../../src/catalog/inheritance.ts";
import { confirmationOf } from "../../../../src/changes/push/confirmation.ts";
import { findingRemark } from "../../../../src/changes/findings/findingRemark.ts";
import { findingSentence } from "../../../../src/changes/findings/findingSentence.ts";
import type { Plan } from "../../../../src/changes/plan.ts";
import { isSamePlan, type Planned } from "../../../../src/changes/planned.ts";
import { refOf } from "../../../../src/catalog/ref.ts";
import { documents } from "../support/documents.ts";
import { listed, planOf, shown } from "../support/plans.ts";
import { rulesFor } from "../support/rules.ts";

const rules = rulesFor("vlan");
const live = documents["vlan"];
const clinics = { id: "L_9", name: "Clinics" };
const many = ["Berlin", "Bremen", "Cologne", "Dresden"];

function plan(inheritance: Inheritance, isEdited = true): Plan {
  const edit = isEdited ? { edit: (it: object) => ({ ...it, name: "Wards" }) } : {};
  return planOf({ live, rules, more: { inheritance }, ...edit });
}

describe("What templates have to do with a push", () => {
  const cases: readonly {
    readonly inheritance: Inheritance;
    readonly said: readonly [remark: string, sentence: string];
    readonly button: string;
  }[] = [
    {
      inheritance: { is: "from", template: clinics },
      said: [
        "May be refused: from Clinics",
        "The template Clinics decides this: the network is bound to it. Dashboard refuses most changes to it here. Make the change in the template.",
      ],
      button: "Push and Accept 1 Warning",
    },
    {
      inheritance: { is: "to", networks: many },
      said: [
        "Changes 4 networks: Berlin, Bremen and 2 more",
        "4 networks inherit this from the template: Berlin, Bremen, Cologne and 1 more. The push changes all of them.",
      ],
      button: "Push and Change 4 Networks",
    },
    {
      inheritance: { is: "to", networks: ["Berlin"] },
      said: [
        "Changes 1 network: Berlin",
        "1 network inherits this from the template: Berlin. The push changes it.",
      ],
      button: "Push and Change 1 Network",
    },
    {
      inheritance: { is: "unread" },
      said: [
        "May change other networks",
        "It could not be read whether a template decides this, or which networks inherit it. Review again when Dashboard answers.",
      ],
      button: "Push and Accept 1 Warning",
    },
  ];
  for (const { inheritance, said, button } of cases) {
    it(`is told beforehand: ${said[0]}`, () => {
      const { findings, verdict, ...rest } = plan(inheritance);
      assert.deepEqual([verdict, listed(findings)], ["ready", ["warns template the document"]]);
      const [finding] = findings;
      assert.ok(finding);
      assert.deepEqual([findingRemark(finding), findingSentence(finding)], said);
      const asked = confirmationOf("Staff", "LAB › Acme › Clinics", { ...rest, findings, verdict });
      assert.deepEqual([asked.button, asked.isRisky, asked.lines[0]], [button, true, said[0]]);
    });

    it(`is not told where nothing is changed: ${said[0]}`, () => {
      assert.deepEqual(
        [plan(inheritance, false).verdict, plan(inheritance, false).findings],
        ["nothing", []],
      );
    });
  }

  it("is nothing where no template decides it, and where no network inherits it", () => {
    for (const inheritance of [{ is: "own" }, { is: "to", networks: [] }] as const)
      assert.deepEqual(plan(inheritance).findings, []);
  });

  it("makes a reviewed plan another one where a network was bound since", () => {
    const planned = (networks: readonly string[]): Planned => {
      const ref = refOf("lab", "1", "vlan", "/networks/L_9/appliance/vlans/10");
      assert.ok(ref);
      const { text, secrets } = shown(live);
      return {
        ref,
        plan: plan({ is: "to", networks }),
        live: undefined,
        draft: text,
        baseline: text,
        secrets,
        rules,
      };
    };
    assert.equal(isSamePlan(planned(many), planned(many)), true);
    assert.equal(isSamePlan(planned(many), planned([...many, "Zurich"])), false);
  });
});
