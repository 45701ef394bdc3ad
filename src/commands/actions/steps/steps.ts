/** One question of a dialogue. What it knows then is a new state; the old one is asked about again on the way back. */
export interface Step<State> {
  ask(state: State, at: StepPlace): Promise<Asked<State>>;
  /** Is there anything to ask? */
  applies?(state: State): boolean;
}

/** How a question ended. */
export type Asked<Value> =
  | { readonly went: "on"; readonly value: Value }
  | { readonly went: "back" }
  | { readonly went: "away" };

/** Where in a dialogue a question stands: its box shows "Add Admin to Acme (2/4)". */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  readonly canGoBack: boolean;
}

/** Asks one question after the other, and again on the way back. Undefined where the person leaves. */
export async function runSteps<State>(
  title: string,
  steps: readonly Step<State>[],
  beginning: State,
): Promise<State | undefined> {
  const behind: number[] = [];
  let state = beginning;
  for (let at = 0; at < steps.length;) {
    const step = steps[at];
    if (!step || !isAsked(step, state)) {
      at += 1;
      continue;
    }
    const asked = await step.ask(state, placeOf(title, steps, step, state, behind.length > 0));
    if (asked.went === "away") return undefined;
    if (asked.went === "back") {
      at = behind.pop() ?? at;
      continue;
    }
    state = asked.value;
    behind.push(at);
    at += 1;
  }
  return state;
}

/** The same answer, made into the state that it leads to. */
export function andThen<Value, State>(asked: Asked<Value>, use: (value: Value) => State): Asked<State> {
  return asked.went === "on" ? { went: "on", value: use(asked.value) } : asked;
}

function isAsked<State>(step: Step<State>, state: State): boolean {
  return step.applies?.(state) !== false;
}

/** Counted are the steps that are asked as far as is known now. */
function placeOf<State>(
  title: string,
  steps: readonly Step<State>[],
  step: Step<State>,
  state: State,
  canGoBack: boolean,
): StepPlace {
  const asked = steps.filter((each) => isAsked(each, state));
  return { title, step: asked.indexOf(step) + 1, steps: asked.length, canGoBack };
}
