import assert from "node:assert/strict";
import type { LoadedList } from "../../../../src/connections/directory.ts";
import { Directory } from "../../../../src/connections/directory.ts";
import { Asker } from "../../../../src/views/search/asker.ts";
import { questionsFor } from "../../../../src/views/search/questions.ts";
import { readQuery } from "../../../../src/views/search/query.ts";
import { clientOf, withSimulator } from "../support/simulated.ts";

const many = { organizations: 1, networks: 12, devices: 1200 };

describe("asking an organization", () => {
  it("takes a full answer for a part: what is typed on is asked again, and not once it is known", () =>
    withSimulator(many, async (simulator) => {
      const client = clientOf(simulator);
      const directory = new Directory(async () => client);
      const [organization] = await directory.organizations("lab");
      const asker = new Asker(directory);
      const ask = async (text: string): Promise<number> => {
        simulator.clearRequests();
        const lists: LoadedList[] = [];
        const questions = questionsFor(readQuery(text), "lab", organization?.id ?? "");
        const signal = new AbortController().signal;
        await asker.ask(questions, { signal, answered: (list) => lists.push(list) });
        return Math.max(
          0,
          ...lists.filter(({ address }) => address.kind.path.startsWith("/devices")).map(sizeOf),
        );
      };
      const asked = (): number => simulator.requests.filter(({ path }) => path.endsWith("/devices")).length;
      assert.equal(await ask("ap-"), 200);
      const some = await ask("ap-ber-");
      assert.ok(some > 0 && some < 200, String(some));
      assert.equal(asked(), 1);
      await ask("ap-ber-0");
      assert.equal(asked(), 0);
    }));

  it("has so few questions under way that a person's own requests are not held up", () =>
    withSimulator({ organizations: 40 }, async (simulator) => {
      let under = 0;
      let most = 0;
      const client = clientOf(simulator);
      const directory = new Directory(async () => client);
      const items = async (): Promise<readonly []> => {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setImmediate(resolve));
        under -= 1;
        return [];
      };
      const organizations = await directory.organizations("lab");
      const questions = organizations.flatMap(({ id }) => questionsFor(readQuery("ward"), "lab", id));
      const asker = new Asker({ items, filtered: items, known: () => undefined });
      const signal = new AbortController().signal;
      let answers = 0;
      await asker.ask(questions, { signal, answered: () => (answers += 1) });
      assert.equal(answers, questions.length);
      assert.equal(most, 8);
    }));
});

function sizeOf({ items }: LoadedList): number {
  return items.length;
}
