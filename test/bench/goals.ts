import type { Figure } from "./measure.ts";

/** The most that a figure may come to. What has no goal is only reported. */
export type Goals = Readonly<Record<string, number>>;

export const goals: Goals = {
  "bundle.startKiB": 60,
  "vsix.KiB": 1024,
  "activation.requests": 0,
  "index.shippedKiB": 60,
  "tree.callsFirstShow": 4,
  "rows.maxPerParent": 500,
  "tree.callsRepeated": 0,
  "goto.p95ms": 100,
  "act.maxBlockMs": 100,
  "memory.10000devicesMiB": 2.5,
  "json.bigIntegersLost": 0,
};

/** A figure as it is printed and judged: two decimals. */
export function rounded({ name, value }: Figure): Figure {
  return { name, value: Math.round(value * 100) / 100 };
}

/** `bundle.startKiB 55.7 (≤ 60)`: the goal beside the figure, and a mark where it is missed. */
export function figureLine(figure: Figure, wanted: Goals = goals): string {
  const goal = wanted[figure.name];
  if (goal === undefined) return `${figure.name} ${figure.value}`;
  return `${figure.name} ${figure.value} (≤ ${goal})${isWithin(figure.value, goal) ? "" : " MISSED"}`;
}

/** One sentence a missed goal. A goal without a figure is missed: nobody has measured it. */
export function missedGoals(figures: readonly Figure[], wanted: Goals = goals): string[] {
  return Object.entries(wanted).flatMap(([name, goal]) => {
    const figure = figures.find((each) => each.name === name);
    if (!figure) return [`${name} was not measured`];
    return isWithin(figure.value, goal) ? [] : [`${name} is ${figure.value}, not at most ${goal}`];
  });
}

/** NaN is within nothing. */
function isWithin(value: number, goal: number): boolean {
  return value <= goal;
}
