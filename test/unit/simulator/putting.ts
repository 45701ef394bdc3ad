import assert from "node:assert/strict";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { type Reply, reach } from "./asking.ts";

export interface Putting {
  get(path: string): Promise<Reply["body"]>;
  put(path: string, body: unknown): Promise<Reply>;
  /** The messages of a 400, after making sure that nothing changed. */
  refused(path: string, body: unknown): Promise<string[]>;
}

/** Reads and writes of documents, redirects followed. */
export function putting(simulator: () => Simulator): Putting {
  const get = async (path: string): Promise<Reply["body"]> => (await reach(simulator(), "GET", path)).body;
  const put = (path: string, body: unknown): Promise<Reply> => reach(simulator(), "PUT", path, { body });
  return {
    get,
    put,
    async refused(path, body) {
      const before = await get(path);
      const reply = await put(path, body);
      assert.equal(reply.status, 400, reply.text);
      assert.deepEqual(await get(path), before);
      return reply.body.errors;
    },
  };
}
