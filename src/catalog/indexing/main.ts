import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readFacts } from "../facts.ts";
import { deriveFacts } from "./deriveFacts.ts";
import { differences } from "./differences.ts";
import { packFacts } from "./packFacts.ts";
import { readDescription } from "./readDescription.ts";

const usage = `Usage: npm run index -- FILE [--check] [--index INDEX]

Derives the index of facts from FILE, an OpenAPI 3 description as JSON or gzip.

  --check        write nothing; exit 1 where the index is not that of FILE
  --index INDEX  the index to write or check (the shipped one)
`;

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      check: { type: "boolean", default: false },
      index: { type: "string", default: shippedIndex() },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  return values.check ? check(file, values.index) : write(file, values.index);
}

function shippedIndex(): string {
  return fileURLToPath(new URL("../dashboard-api.br", import.meta.url));
}

function write(file: string, index: string): number {
  const facts = derive(file);
  const bytes = packFacts(facts);
  writeFileSync(index, bytes);
  const size = (bytes.length / 1024).toFixed(1);
  process.stdout.write(`${facts.operations.length} operations of ${facts.source.version}, ${size} KiB\n`);
  for (const { resource, operation } of facts.unmatched) {
    process.stdout.write(`no operation for the batchable action ${operation} ${resource}\n`);
  }
  return 0;
}

function check(file: string, index: string): number {
  const found = differences(readFacts(readFileSync(index)), derive(file));
  for (const line of shortened(found)) process.stdout.write(`${line}\n`);
  return found.length > 0 ? 1 : 0;
}

function derive(file: string): ReturnType<typeof deriveFacts> {
  const { description, sha256 } = readDescription(readFileSync(file));
  return deriveFacts(description, sha256);
}

function shortened(lines: readonly string[]): readonly string[] {
  const most = 20;
  return lines.length <= most ? lines : [...lines.slice(0, most), `… and ${lines.length - most} more`];
}
