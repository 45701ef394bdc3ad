import type { Scalar, Shape } from "../facts/shape.ts";
import { isNullable } from "./assertions.ts";
import type { Pair } from "./pair.ts";
import { differ, itemPair, ruling } from "./pair.ts";

/** Markdown for the hover over a value: what the facts say of it, then the note. Empty if nothing. */
export function hoverText(pair: Pair, note: string | undefined): string {
  const lines = [summary(pair), values(pair), answeredOnly(pair), accessLine(pair), note ?? ""];
  return lines.filter((line) => line !== "").join("\n\n");
}

function summary(pair: Pair): string {
  const shape = ruling(pair);
  const fallback = shape.default ?? pair.answered?.default;
  const parts = [
    differ(pair) || differ(itemPair(pair))
      ? `${typeName(shape)}, answered as ${typeName(pair.answered)}`
      : typeName(shape),
    isNullable(pair) ? "may be `null`" : "",
    range(shape.minimum, shape.maximum, ""),
    range(shape.minLength, shape.maxLength, " characters"),
    range(shape.minItems, shape.maxItems, " items"),
    fallback === undefined ? "" : `default ${code(JSON.stringify(fallback))}`,
    pair.required ? "required" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function typeName(shape: Shape | undefined): string {
  if (shape?.type === "array") return ["list", itemName(shape.items)].filter(Boolean).join(" of ");
  if (shape?.type === "object" && shape.extra) return "map";
  if (shape?.type === "choice") return [...new Set(shape.choices.map(typeName))].join(" or ");
  return shape && shape.format !== undefined ? `${shape.type} (${shape.format})` : (shape?.type ?? "any");
}

function itemName(items: Shape): string {
  return items.type === "any" ? "" : `${typeName(items)}s`.replace(/(list|map)(.*)s$/, "$1s$2");
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && most !== undefined) return `${least} to ${most}${unit}`;
  if (least !== undefined) return `at least ${least}${unit}`;
  return most === undefined ? "" : `at most ${most}${unit}`;
}

function values(pair: Pair): string {
  const allowed = enumOf(ruling(pair)) ?? enumOf(pair.answered) ?? [];
  return allowed.length === 0 ? "" : `Values: ${listed(allowed)}`;
}

/** Values that Dashboard answers and that a push may not send. */
function answeredOnly({ answered, taken }: Pair): string {
  const taking = enumOf(taken);
  const others = (enumOf(answered) ?? []).filter((value) => taking && !taking.includes(value));
  return others.length === 0 ? "" : `Answered, but not taken: ${listed(others)}`;
}

/** A list of words is described by its items. */
function enumOf(shape: Shape | undefined): readonly Scalar[] | undefined {
  return shape?.type === "array" ? shape.items.enum : shape?.enum;
}

function listed(all: readonly Scalar[]): string {
  const shown = all.slice(0, mostListed).map((value) => code(String(value)));
  return shown.join(", ") + (all.length > mostListed ? ` and ${all.length - mostListed} more` : "");
}

const mostListed = 30;

function accessLine({ answered, taken }: Pair): string {
  if (!taken) return "*Read-only: Dashboard sets it, a push leaves it out.*";
  return answered ? "" : "*Write-only: Dashboard takes it, but does not answer it.*";
}

/** A code span whose fence is longer than any run of backticks within. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 || text === "" ? " " : "";
  return `${fence}${space}${text}${space}${fence}`;
}
