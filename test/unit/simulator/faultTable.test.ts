import assert from "node:assert/strict";
import { type Simulator, startSimulator } from "../../../src/simulator/simulator.ts";
import { controlOf, type SimulatorControl } from "../../workbench/simulatorControl.ts";
import { handClock, networkPath, notesOf, putNotes } from "./asking.ts";
import { faultTable } from "./faultTable.ts";

describe("Each fault, told over HTTP while the simulator runs", () => {
  let simulator: Simulator;
  let control: SimulatorControl;
  let berlin: string;
  before(async () => {
    simulator = await startSimulator({ rateLimit: false, clock: handClock(Date.UTC(2026, 10, 21)) });
    control = controlOf(simulator);
    berlin = await networkPath(simulator, "Berlin");
  });
  after(() => simulator.stop());

  for (const [name, { rule, seen }] of Object.entries(faultTable)) {
    it(name, async () => {
      const { origin: front, shardOrigin: shard, strangerOrigin: stranger } = simulator;
      const wanted =
        typeof seen === "function" ? seen({ front, shard, stranger, path: `/api/v1${berlin}` }) : seen;
      simulator.edit(berlin, { notes: "Before" });
      simulator.clearRequests();
      await control.fail({ method: "PUT", path: new RegExp(`${berlin}$`), ...rule });
      const reply = await putNotes(simulator, berlin);
      assert.equal(reply?.status ?? "cut", wanted.status);
      if (wanted.text !== undefined) assert.equal(reply?.text, wanted.text);
      for (const [header, value] of Object.entries(wanted.headers ?? {}))
        assert.equal(reply?.headers.get(header), value, header);
      assert.equal(notesOf(simulator, berlin), wanted.done ? "After" : "Before");
      assert.equal((await putNotes(simulator, berlin))?.status, 200, "it has happened once");
    });
  }
});
