import { isDeepStrictEqual } from "node:util";
import type { Simulator } from "../../../src/simulator/simulator.ts";

/** A simulated Dashboard that can be made again what it was at first. */
export interface Beginning {
  /** Somebody is about to change this resource behind the API. */
  touch(path: string): void;
  /** Takes note of what was written so far. */
  note(): void;
  /** Gives every changed resource its first fields back; nothing fails any more, and the key works. */
  restore(): void;
}

/** @param untouched another simulator of the same seed: it has the same resources, and nobody changes them */
export function beginningOf(simulator: Simulator, untouched: Simulator): Beginning {
  const changed = new Set<string>();
  const note = (): void => {
    const writes = simulator.requests.filter(({ method, status }) => method === "PUT" && status < 400);
    for (const { path } of writes) changed.add(path.replace("/api/v1", ""));
  };
  return {
    touch: (path) => void changed.add(path),
    note,
    restore() {
      note();
      simulator.clearFaults();
      simulator.restoreKey(simulator.key);
      for (const path of changed) {
        const fields = movedFields(untouched.resource(path), simulator.resource(path));
        if (Object.keys(fields).length > 0) simulator.edit(path, fields);
      }
      changed.clear();
    },
  };
}

/** The first values of fields that are others now. The others stay as they are: these have lost the digits of big numbers. */
function movedFields(first: unknown, now: unknown): Record<string, unknown> {
  const there = Object.entries(now ?? {});
  const moved = Object.entries(first ?? {}).filter(
    ([name, value]) => !isDeepStrictEqual(value, there.find(([other]) => other === name)?.[1]),
  );
  return Object.fromEntries(moved);
}
