import assert from "node:assert/strict";
import { type Fixtures, lintFixtures } from "./support/lintFixtures.ts";

type Case = { says: string; file: string; text: string; breaks: readonly string[] };

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `${line(at)}\n`).join("");

/** A function of so many lines, its first and last ones included. */
const functionOf = (count: number): string =>
  `export function long(values: number[]): void {\n${lines(count - 2, (at) => `  values.push(${at});`)}}\n`;

const cases: readonly Case[] = [
  {
    says: "a file as it should be passes",
    file: "src/api/clean.ts",
    text: 'import type { Shape } from "../catalog/shape.ts";\n\nexport const area = ({ width }: Shape): number => width * width;\n',
    breaks: [],
  },
  {
    says: "what it imports passes",
    file: "src/catalog/shape.ts",
    text: "export interface Shape {\n  readonly width: number;\n}\n",
    breaks: [],
  },
  {
    says: "a promise that nobody waits for",
    file: "src/api/floating.ts",
    text: "async function save(): Promise<void> {}\n\nexport function close(): void {\n  save();\n}\n",
    breaks: ["typescript(no-floating-promises)"],
  },
  {
    says: "a Thenable of VS Code that nobody waits for",
    file: "src/views/thenable.ts",
    text: 'import * as vscode from "vscode";\n\nexport function tell(): void {\n  vscode.window.showInformationMessage("Saved");\n}\n',
    breaks: ["typescript(no-floating-promises)"],
  },
  {
    says: "a promise where nobody expects one",
    file: "src/api/misused.ts",
    text: "export function all(names: string[], save: (name: string) => Promise<void>): void {\n  names.forEach(save);\n}\n",
    breaks: ["typescript(no-misused-promises)"],
  },
  {
    says: "one side of a cycle",
    file: "src/catalog/hen.ts",
    text: 'import { egg } from "./egg.ts";\n\nexport const hen = (): unknown => egg;\n',
    breaks: ["import(no-cycle)"],
  },
  {
    says: "the other side of a cycle",
    file: "src/catalog/egg.ts",
    text: 'import { hen } from "./hen.ts";\n\nexport const egg = (): unknown => hen;\n',
    breaks: ["import(no-cycle)"],
  },
  {
    says: "a file of 251 lines",
    file: "src/catalog/longFile.ts",
    text: lines(251, (at) => `export const value${at} = ${at};`),
    breaks: ["eslint(max-lines)"],
  },
  {
    says: "one of 250 passes",
    file: "src/catalog/fullFile.ts",
    text: lines(250, (at) => `export const value${at} = ${at};`),
    breaks: [],
  },
  {
    says: "a function of 41 lines",
    file: "src/catalog/longFunction.ts",
    text: functionOf(41),
    breaks: ["eslint(max-lines-per-function)"],
  },
  {
    says: "one of 40 passes",
    file: "src/catalog/fullFunction.ts",
    text: functionOf(40),
    breaks: [],
  },
  {
    says: "a table of the catalog may be longer than both",
    file: "src/catalog/overlay/table.ts",
    text: lines(300, (at) => `export const value${at} = ${at};`),
    breaks: [],
  },
  {
    says: "a default export",
    file: "src/catalog/byDefault.ts",
    text: "export default 1;\n",
    breaks: ["import(no-default-export)"],
  },
  {
    says: "any",
    file: "src/catalog/anything.ts",
    text: "export const anything = (value: any): unknown => value;\n",
    breaks: ["typescript(no-explicit-any)"],
  },
  {
    says: "a non-null assertion",
    file: "src/catalog/surely.ts",
    text: "export const first = (values: readonly string[]): string => values[0]!;\n",
    breaks: ["typescript(no-non-null-assertion)"],
  },
  {
    says: "a missing case",
    file: "src/catalog/missingCase.ts",
    text: 'export function size(of: "ant" | "elephant"): number {\n  switch (of) {\n    case "ant":\n      return 1;\n  }\n  return 0;\n}\n',
    breaks: ["typescript(switch-exhaustiveness-check)"],
  },
  {
    says: "a type that is imported as a value",
    file: "src/catalog/typeAsValue.ts",
    text: 'import { Shape } from "./shape.ts";\n\nexport const same = (shape: Shape): Shape => shape;\n',
    breaks: ["typescript(consistent-type-imports)"],
  },
  {
    says: "a word to the console",
    file: "src/catalog/talks.ts",
    text: 'export const talk = (): void => console.log("hello");\n',
    breaks: ["eslint(no-console)"],
  },
  {
    says: "a choice within a choice",
    file: "src/catalog/nested.ts",
    text: 'export const sign = (value: number): string => (value < 0 ? "-" : value > 0 ? "+" : "");\n',
    breaks: ["eslint(no-nested-ternary)"],
  },
  {
    says: "a test may assert what it knows and print",
    file: "test/unit/loose.test.ts",
    text: "export const first = (values: readonly string[]): void => console.log(values[0]!);\n",
    breaks: [],
  },
];

describe("the linter", () => {
  let broken: ReadonlyMap<string, readonly string[]>;

  before(function () {
    this.timeout(30_000);
    broken = lintFixtures(Object.fromEntries(cases.map(({ file, text }) => [file, text])) satisfies Fixtures);
  });

  for (const { says, file, breaks } of cases) {
    it(`${breaks.length > 0 ? "refuses " : ""}${says}`, () => assert.deepEqual(broken.get(file), breaks));
  }
});
