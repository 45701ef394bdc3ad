import assert from "node:assert/strict";
import { kindById } from "../../../../src/catalog/overlay/kinds.ts";
import type { Kind } from "../../../../src/catalog/kind.ts";
import { nowhere } from "../../../../src/views/tree/newRows.ts";
import type { NewRow, Row } from "../../../../src/views/tree/row.ts";
import { eventually } from "../../../e2e/support/eventually.ts";
import { HostView } from "../support/hostView.ts";

describe("The rows that VS Code shows", () => {
  let view: HostView;
  let reading: PromiseWithResolvers<readonly NewRow[]>;
  let reads: number;

  beforeEach(() => {
    reading = Promise.withResolvers();
    reads = 0;
    view = new HostView({
      read: async (row) => {
        if (!row) return [networks];
        reads += 1;
        return reading.promise;
      },
      messageOf: (error) => ({ tone: "error", label: String(error) }),
    });
  });
  afterEach(() => view.rows.dispose());

  it("are those of the list, once VS Code has asked", async () => {
    const list = await openList();
    reading.resolve([berlin]);
    await view.open(list);
    assert.deepEqual(view.labels(list), ["Berlin"]);
    assert.equal(reads, 1);
  });

  it("are one that says so while they are being read, then they themselves", async () => {
    const list = await openList();
    await view.open(list);
    assert.deepEqual(view.labels(list), ["Loading…"]);
    reading.resolve([berlin]);
    await shows(list, "Berlin");
    assert.equal(reads, 1);
  });

  it("come though VS Code did not hear that they are there", async () => {
    const list = await openList();
    await view.open(list);
    view.deafFor = 2;
    reading.resolve([berlin]);
    await shows(list, "Berlin");
    assert.equal(view.deafFor, 0);
  });

  it("come though VS Code has dropped the answer, because the whole tree was drawn anew meanwhile", async () => {
    const list = await openList();
    const opening = view.open(list);
    await view.drawAnew();
    reading.resolve([berlin]);
    await opening;
    assert.deepEqual(view.labels(list), []);
    await shows(list, "Berlin");
  });

  it("come after that, too, where they take long", async () => {
    const list = await openList();
    const opening = view.open(list);
    await view.drawAnew();
    await opening;
    await shows(list, "Loading…");
    reading.resolve([berlin]);
    await shows(list, "Berlin");
    assert.equal(reads, 1);
  });

  it("are not told again once they are drawn", async () => {
    const list = await openList();
    reading.resolve([berlin]);
    await view.open(list);
    const dropped = await openOther();
    await eventually(
      () => view.labels(dropped),
      (labels) => labels.length > 0,
    );
    // Only the row whose answer was dropped was told.
    assert.equal(view.told, 1);
  });

  it("say what went wrong, and are read again the next time", async () => {
    const list = await openList();
    reading.reject(new Error("No answer"));
    await view.open(list);
    assert.deepEqual(view.labels(list), ["Error: No answer"]);
    reading = Promise.withResolvers();
    reading.resolve([berlin]);
    await view.open(list);
    assert.deepEqual(view.labels(list), ["Berlin"]);
  });

  it("say that there are none", async () => {
    const list = await openList();
    reading.resolve([]);
    await view.open(list);
    assert.deepEqual(view.labels(list), ["No Networks"]);
  });

  it("keep their objects: VS Code finds a row to draw by its object", async () => {
    const list = await openList();
    reading.resolve([berlin]);
    await view.open(list);
    const [before] = view.shown.get(list.id) ?? [];
    reading = Promise.withResolvers();
    reading.resolve([{ ...berlin, label: "Berlin Mitte" }]);
    await view.open(list);
    assert.equal(view.shown.get(list.id)?.[0], before);
    assert.equal(before?.label, "Berlin Mitte");
    assert.equal(view.rows.rowOf(before), before);
    assert.equal(view.rows.rowOf({ ...before }), undefined);
    for (const forged of [undefined, null, 7, "x", {}, { id: "/x" }])
      assert.equal(view.rows.rowOf(forged), undefined);
  });

  it("are no rows any more once they are gone, nor is what was below them", async () => {
    const list = await openList();
    reading.resolve([berlin]);
    await view.open(list);
    const [gone] = view.shown.get(list.id) ?? [];
    await view.open(gone);
    const [below] = view.shown.get(gone?.id ?? "") ?? [];
    assert.equal(view.rows.rowOf(below), below);
    reading = Promise.withResolvers();
    reading.resolve([{ ...berlin, key: "N_2", label: "Munich" }]);
    await view.open(list);
    assert.deepEqual(
      [gone, below].map((row) => view.rows.rowOf(row)),
      [undefined, undefined],
    );
    assert.deepEqual(
      view.rows.all().map(({ label }) => label),
      ["Networks", "Munich"],
    );
  });

  it("are still rows while they cannot be read: they may be on screen", async () => {
    const list = await openList();
    reading.resolve([berlin]);
    await view.open(list);
    const [shown] = view.shown.get(list.id) ?? [];
    reading = Promise.withResolvers();
    reading.reject(new Error("No answer"));
    await view.rows.loaded(list);
    assert.equal(view.rows.rowOf(shown), shown);
  });

  async function openList(): Promise<Row> {
    await view.open();
    return view.shown.get("")?.[0] ?? assert.fail("no list");
  }

  /** Another list, the answer of which VS Code drops. */
  async function openOther(): Promise<Row> {
    const { key, ...rest } = { ...networks, key: "other" };
    const row: Row = { ...rest, id: `/${key}`, parent: undefined, description: "" };
    const opening = view.open(row);
    await view.drawAnew();
    await opening;
    return row;
  }

  async function shows(row: Row, label: string): Promise<void> {
    await eventually(
      () => view.labels(row),
      (labels) => labels.length === 1 && labels[0] === label,
    );
  }
});

const networks: NewRow = {
  key: "networks",
  label: "Networks",
  subject: { is: "list", kind: kindOf("network") },
  place: nowhere,
};

const berlin: NewRow = {
  key: "N_1",
  label: "Berlin",
  subject: { is: "container", kind: kindOf("network"), item: { id: "N_1", name: "Berlin" } },
  place: nowhere,
};

function kindOf(id: string): Kind {
  return kindById(id) ?? assert.fail(`no kind ${id}`);
}
