import assert from "node:assert/strict";
import { ApiError } from "../../../../src/api/apiError.ts";
import { planAdminRemoval, planNewAdmin } from "../../../../src/changes/actions/adminActions.ts";
import { actionQuestion, actionRefusal } from "../../../../src/changes/actions/actionQuestion.ts";
import { actionSentence } from "../../../../src/changes/actions/actionReport.ts";
import { planNetworkDeletion, planNewNetwork } from "../../../../src/changes/actions/networkActions.ts";
import {
  planNewOrganization,
  planOrganizationDeletion,
} from "../../../../src/changes/actions/organizationActions.ts";

const place = "PROD › Acme Hospitals";
const wish = {
  name: "Depot",
  productTypes: ["switch", "wireless"],
  timeZone: "Europe/Berlin",
  tags: ["new"],
  notes: "",
};
const berlin = { id: "L_1", name: "Berlin" };
const losses = {
  devices: [
    { product: "appliance", count: 1 },
    { product: "switch", count: 2 },
    { product: "wireless", count: 2 },
  ],
  drafts: 2,
  isBoundToTemplate: true,
};
const jane = {
  name: "Jane Doe",
  email: "jane@acme.example",
  access: {
    orgAccess: "read-only",
    networks: ["A", "B", "C", "D"].map((name) => ({ of: name, name, access: "full" })),
    tags: [{ of: "west", name: "west", access: "guest-ambassador" }],
  },
};

describe("The question before an action", () => {
  it("tells what is made, how it is taken back, and where", () => {
    assert.deepEqual(actionQuestion(planNewNetwork("1", wish, []), place), {
      message: "Create network Depot?",
      lines: [
        "Combined network: Switch, Wireless",
        "Time zone: Europe/Berlin",
        "Tags: new",
        "To undo, delete the network.",
        place,
      ],
      button: "Create Network",
      safe: undefined,
    });
  });

  it("tells what goes, and is risky", () => {
    const question = actionQuestion(planNetworkDeletion("1", berlin, losses), place);
    assert.deepEqual(question.lines, [
      "1 security appliance, 2 switches and 2 access points go offline and return to the inventory.",
      "Without its security appliance the whole site loses its uplink.",
      "All its settings and its history are gone for good.",
      "Its configuration template stays.",
      "Your 2 drafts in it stay on this machine.",
      "This cannot be undone.",
      place,
    ]);
    assert.deepEqual([question.button, question.safe], ["Delete Network…", "Keep It"]);
  });

  it("says that devices will go where nobody could count them", () => {
    const plan = planNetworkDeletion("1", berlin, { ...losses, devices: undefined });
    assert.equal(actionQuestion(plan, place).lines[0], "Its devices go offline and return to the inventory.");
  });

  it("lists access from the organization down, and counts what is too much", () => {
    assert.deepEqual(actionQuestion(planNewAdmin("1", jane, []), place).lines, [
      "jane@acme.example",
      "Organization: Read-only",
      "Networks: A (Full), B (Full), C (Full) and 1 more",
      "Tag: west (Guest ambassador)",
      "Meraki sends an invitation to this address.",
      "To undo, remove the administrator.",
      place,
    ]);
  });

  it("begins with the worst", () => {
    const removal = planAdminRemoval(
      "1",
      {
        id: "1",
        name: "Jane",
        email: "jane@acme.example",
        orgAccess: "none",
        status: "ok",
        networks: [],
        tags: [],
      },
      [],
      "jane@acme.example",
    );
    const question = actionQuestion(removal, place);
    assert.match(question.lines[0] ?? "", /^This is you/);
    assert.equal(question.safe, "Keep It");
  });

  it("explains that the creator of an organization becomes its administrator", () => {
    const { lines } = actionQuestion(planNewOrganization("Second", []), "PROD");
    assert.match(lines[0] ?? "", /You become its only administrator, with full access/);
  });

  it("does not begin with the risk where Dashboard may refuse it", () => {
    const plan = planNewNetwork("1", { ...wish, productTypes: ["switch", "secureConnect"] }, []);
    const { lines, safe } = actionQuestion(plan, place);
    assert.equal(safe, "Do Not Send");
    assert.match(
      lines[0] ?? "",
      /^It is not documented that Secure Connect can be combined with other products/,
    );
  });

  it("shows both ends of a name that is too long for a dialog", () => {
    const plan = planNewNetwork("1", { ...wish, name: `Start ${"x".repeat(100)} end` }, []);
    assert.match(actionQuestion(plan, place).message, /^Create network Start x+…x+ end\?$/);
    assert.ok(actionQuestion(plan, place).message.length < 70);
  });

  it("has at most eight lines", () => {
    const plans = [
      planNewNetwork("1", { ...wish, copyFrom: berlin, notes: "x" }, []),
      planNetworkDeletion("1", berlin, losses),
      planNewAdmin("1", jane, []),
    ];
    for (const plan of plans) assert.ok(actionQuestion(plan, place).lines.length <= 8, plan.deed.do);
  });
});

describe("The refusal of an action", () => {
  it("says what stands against it", () => {
    const plan = planOrganizationDeletion(
      { id: "1", name: "Acme" },
      {
        obstacles: [
          { sort: "networks", count: 6, names: ["Berlin", "Hamburg"] },
          { sort: "admins", count: 1, names: ["Jane"] },
        ],
        unread: ["licenses"],
        drafts: 0,
      },
    );
    assert.deepEqual(actionRefusal(plan, place), {
      message: "Organization Acme cannot be deleted.",
      lines: ["6 networks: Berlin, Hamburg, …", "1 other administrator: Jane", "Nothing was sent.", place],
    });
  });

  it("is none where nothing forbids it; what could not be looked at is in the question", () => {
    const plan = planOrganizationDeletion(
      { id: "1", name: "Acme" },
      { obstacles: [], unread: ["licenses"], drafts: 0 },
    );
    assert.equal(actionRefusal(plan, place), undefined);
    assert.match(actionQuestion(plan, place).lines[0] ?? "", /^Active licenses could not be looked at/);
  });
});

describe("What is said of an action afterwards", () => {
  const plan = planNewNetwork("1", wish, []);
  const error = (fate: "refused" | "unknown"): ApiError =>
    new ApiError({
      method: "POST",
      path: "/organizations/{organizationId}/networks",
      reason: fate === "refused" ? "bad-request" : "offline",
      fate,
      ...(fate === "refused" ? { status: 400, messages: ["Name has already been taken"] } : {}),
    });

  it("is short where all went well", () => {
    const outcome = { fate: "done", id: "L_2", lostAnswer: false } as const;
    assert.equal(actionSentence(plan, outcome, "Acme"), "Network Depot was created in Acme.");
  });

  it("says how it is known where the answer was lost", () => {
    const outcome = { fate: "done", id: "L_2", lostAnswer: true } as const;
    assert.match(actionSentence(plan, outcome, "Acme"), /the answer was lost, but Dashboard’s list says so/);
  });

  it("repeats Dashboard's words after a refusal", () => {
    assert.match(
      actionSentence(plan, { fate: "refused", error: error("refused") }, "Acme"),
      /^Network Depot was not created\. .*Dashboard said: Name has already been taken\./,
    );
  });

  it("says what to do where it did not take, and where nobody knows", () => {
    assert.match(
      actionSentence(plan, { fate: "not-done", error: error("unknown") }, "Acme"),
      /reads as before\. Create it again/,
    );
    assert.match(
      actionSentence(plan, { fate: "unknown", error: error("unknown") }, "Acme"),
      /^It is not known whether network Depot was created .*look before you create it again/,
    );
  });
});
