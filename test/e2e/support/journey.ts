import { type Simulator, type SimulatorOptions, startSimulator } from "../../../src/simulator/simulator.ts";
import { type OpenedWorkbench, openWorkbench } from "../../workbench/openWorkbench.ts";

/** A fresh VS Code beside a simulated Dashboard of its own. */
export type Journey = { workbench: OpenedWorkbench; simulator: Simulator; end(): Promise<void> };

export type JourneyOptions = {
  simulator?: SimulatorOptions;
  settings?: Readonly<Record<string, unknown>>;
};

/** Starts both; who starts a journey ends it. */
export async function startJourney(options: JourneyOptions = {}): Promise<Journey> {
  const simulator = await startSimulator(options.simulator);
  const workbench = await openWorkbench({ simulator, settings: options.settings ?? {} }).catch(
    async (error: unknown) => {
      await simulator.stop();
      throw error;
    },
  );
  const journey: Journey = {
    workbench,
    simulator,
    async end() {
      await journey.workbench.close();
      await journey.simulator.stop();
    },
  };
  return journey;
}

/** Opens the demo organization by its button in the welcome view. */
export async function openDemo({ workbench }: Pick<Journey, "workbench">): Promise<void> {
  await workbench.sideBar.open("Meraki");
  await workbench.sideBar.welcomeButton("Open Demo Organization").click();
  await workbench.sideBar.row(/Acme Hospitals/).waitFor();
}

/** Everything but a GET that arrived where it was answered, as `PUT /networks/…`; redirected ones arrive once. */
export function writes({ simulator }: Pick<Journey, "simulator">): string[] {
  return simulator.requests
    .filter(({ method, status }) => method !== "GET" && (status < 300 || status > 399))
    .map(({ method, path }) => `${method} ${path.replace("/api/v1", "")}`);
}

/** The body of the last request that wrote. */
export function lastBody({ simulator }: Pick<Journey, "simulator">): unknown {
  const last = simulator.requests.findLast(({ method }) => method !== "GET");
  return last?.body === undefined ? undefined : JSON.parse(last.body);
}

/** What the simulated Dashboard has at an API path, its secrets included. */
export function stored({ simulator }: Pick<Journey, "simulator">, path: string): Record<string, unknown> {
  const resource = simulator.resource(path);
  if (typeof resource !== "object" || resource === null) throw new Error(`The simulator has no ${path}`);
  return resource as Record<string, unknown>;
}

/** The steps of a journey build on each other: after one that failed the others are not tried. */
export function stopAfterFailure(): void {
  let failed = false;
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
  beforeEach(() => {
    if (failed) throw new Error("An earlier step of this journey failed");
  });
}

/** Opens rows of the tree one below the other, and the document of the last of them. */
export async function openRow({ workbench }: Pick<Journey, "workbench">, ...names: RegExp[]): Promise<void> {
  const { sideBar } = workbench;
  const last = names.at(-1);
  if (!last) return;
  await sideBar.expand(...names.slice(0, -1));
  await sideBar.row(last).click();
}
