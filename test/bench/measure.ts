/** One figure of the bench: its name, and what it came to. */
export type Figure = { name: string; value: number };

/** Takes figures. A measure may start programs, but needs nothing from the network. */
export type Measure = () => Promise<readonly Figure[]>;
