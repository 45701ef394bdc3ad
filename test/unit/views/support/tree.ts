import type { Connection } from "../../../../src/connections/connection.ts";
import { Directory } from "../../../../src/connections/directory.ts";
import type { Simulator } from "../../../../src/simulator/simulator.ts";
import type { NewRow, Row } from "../../../../src/views/tree/row.ts";
import { childrenOf, type RowSources } from "../../../../src/views/tree/rowChildren.ts";
import { everyRow, type RowChoices } from "../../../../src/views/tree/rowChoices.ts";
import { clientOf } from "./simulated.ts";

/** The rows of the tree as the view asks for them, over a real client of a simulated Dashboard. */
export class Tree {
  readonly directory: Directory;
  readonly #sources: RowSources;

  constructor(
    simulator: Simulator,
    connections: readonly Connection[] = [connection("lab", "LAB")],
    choices: RowChoices = everyRow,
  ) {
    const client = clientOf(simulator);
    this.directory = new Directory(async () => client);
    this.#sources = { connections: () => connections, directory: this.directory, choices };
  }

  /** The rows under a row; the top ones without one. Rejects with an ApiError. */
  async under(row?: Row): Promise<Row[]> {
    const rows = await childrenOf(row, this.#sources);
    return rows.map((each) => placed(each, row));
  }

  /** Opens rows one below the other, each by its label. */
  async find(...labels: readonly string[]): Promise<Row> {
    let found: Row | undefined;
    for (const label of labels) {
      const rows: readonly Row[] = await this.under(found);
      found = rows.find((row) => row.label === label);
      if (!found) throw new Error(`There is no ${label} among ${rows.map((row) => row.label).join(", ")}`);
    }
    if (!found) throw new Error("Which row?");
    return found;
  }

  /** The labels under the row that these labels lead to. */
  async labels(...path: readonly string[]): Promise<string[]> {
    const rows = await this.under(path.length === 0 ? undefined : await this.find(...path));
    return rows.map(({ label }) => label);
  }

  /** The rows under a row, those inside of ranges in place of the ranges. */
  async all(row?: Row): Promise<Row[]> {
    const rows = await this.under(row);
    const inside = rows.map(async (each) => (each.subject.is === "range" ? this.all(each) : [each]));
    return (await Promise.all(inside)).flat();
  }
}

export function connection(id: string, label: string, allowsPushes = false): Connection {
  return { id, label, region: "simulated", allowsPushes };
}

/** As the view does, but with an object of its own each time. */
function placed({ key, description = "", ...rest }: NewRow, parent: Row | undefined): Row {
  return { ...rest, description, id: `${parent?.id ?? ""}/${key}`, parent };
}
