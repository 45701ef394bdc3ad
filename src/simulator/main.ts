import { parseArgs } from "node:util";
import { startSimulator } from "./simulator.ts";

/** `node src/simulator/main.ts --networks 1000 --devices 10000 --seed 7`: one JSON line with the address and keys; runs until killed. */
const number = { type: "string" } as const;
const { values } = parseArgs({
  options: { networks: number, devices: number, seed: number, organizations: number },
});
const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const { baseUrl, origin, shardOrigin, key, readOnlyKey, partialKey } = await startSimulator(options);
process.stdout.write(
  `${JSON.stringify({ baseUrl, origins: [origin, shardOrigin], key, readOnlyKey, partialKey })}\n`,
);
