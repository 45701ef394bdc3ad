import type { Budget } from "./tokenBucket.ts";

/** What a person waits for overtakes what runs in the background. */
export type Priority = "person" | "background";

/** A request has to wait: for a limit that we know, or because Dashboard refused (429) and named a time. */
export interface Wait {
  readonly reason: "limit" | "refused";
  /** Clock time, in milliseconds since 1970. */
  readonly untilMs: number;
}

/** A request in the queue. */
export interface Ticket {
  readonly priority: Priority;
  grant(): void;
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/** Waits shorter than this are nobody's business. */
const worthTellingMs = 1000;

/** The queue of one organization (or of its claims), and the budgets that each of its requests spends, narrowest first. */
export class Lane {
  readonly #budgets: readonly Budget[];
  readonly #reserve: number;
  readonly #queues = { person: new Queue(), background: new Queue() };

  constructor(budgets: readonly Budget[], reserve: number) {
    this.#budgets = budgets;
    this.#reserve = reserve;
  }

  /** `first`: before the others of its priority. */
  add(ticket: Ticket, first: boolean, now: number): void {
    const ahead = this.#ahead(ticket.priority, first);
    this.#queues[ticket.priority].add(ticket, first);
    this.#tell(ticket, ahead, now);
  }

  remove(ticket: Ticket): void {
    this.#queues[ticket.priority].remove(ticket);
  }

  /** When the next request may start; `Infinity` when none waits. */
  readyAt(now: number): number {
    return Math.min(this.#readyAt("person", now), this.#readyAt("background", now));
  }

  /** Starts the next request of this priority if it may start now. */
  grant(priority: Priority, now: number): boolean {
    if (this.#readyAt(priority, now) > now) return false;
    for (const budget of this.#budgets) budget.take(now);
    this.#queues[priority].shift()?.grant();
    return true;
  }

  /** Dashboard refused a request of this lane: all others learn of the pause. */
  refuse(now: number, until: number): void {
    this.#budgets[0]?.refuse(now, until);
    const waiting = [...this.#queues.person, ...this.#queues.background];
    waiting.forEach((ticket, ahead) => this.#tell(ticket, ahead, now));
  }

  #readyAt(priority: Priority, now: number): number {
    return this.#queues[priority].size === 0 ? Infinity : this.#expected(priority, 0, now);
  }

  #expected(priority: Priority, ahead: number, now: number): number {
    const reserve = priority === "background" ? this.#reserve : 0;
    return Math.max(...this.#budgets.map((budget) => budget.readyAt(now, ahead, reserve)));
  }

  #tell(ticket: Ticket, ahead: number, now: number): void {
    const untilMs = this.#expected(ticket.priority, ahead, now);
    const refused = this.#budgets.some((budget) => budget.refusedUntil > now);
    if (untilMs - now >= worthTellingMs) ticket.onWait?.({ reason: refused ? "refused" : "limit", untilMs });
  }

  #ahead(priority: Priority, first: boolean): number {
    const { person, background } = this.#queues;
    if (priority === "person") return first ? person.firsts : person.size;
    return person.size + (first ? background.firsts : background.size);
  }
}

/** First in, first out, with a way to the front; leaving from the middle costs nothing. */
class Queue {
  readonly #front = new Set<Ticket>();
  readonly #back = new Set<Ticket>();

  get size(): number {
    return this.#front.size + this.#back.size;
  }

  get firsts(): number {
    return this.#front.size;
  }

  add(ticket: Ticket, first: boolean): void {
    (first ? this.#front : this.#back).add(ticket);
  }

  remove(ticket: Ticket): void {
    this.#front.delete(ticket);
    this.#back.delete(ticket);
  }

  shift(): Ticket | undefined {
    const [ticket] = this;
    if (ticket !== undefined) this.remove(ticket);
    return ticket;
  }

  *[Symbol.iterator](): Iterator<Ticket> {
    yield* this.#front;
    yield* this.#back;
  }
}
