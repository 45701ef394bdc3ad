import { createLimiter, type Turn } from "../../../../src/api/limiter.ts";
import { VirtualClock } from "./virtualClock.ts";

/** A limiter on a clock of its own, and a record of what it let go. */
export class Desk {
  readonly clock = new VirtualClock();
  readonly start = this.clock.now();
  readonly limiter = createLimiter(this.clock);
  /** In order, with milliseconds since the start. */
  readonly sent: { readonly name: string; readonly at: number }[] = [];

  get names(): string[] {
    return this.sent.map(({ name }) => name);
  }

  get times(): number[] {
    return this.sent.map(({ at }) => at);
  }

  /** Asks for a turn; `answers` are status and Retry-After of its sends, the last one for ever. */
  async request(name: string, turn: Partial<Turn> = {}, ...answers: [number, string?][]): Promise<number> {
    const { status } = await this.limiter.run({ account: "org", priority: "person", ...turn }, async () => {
      this.sent.push({ name, at: this.clock.now() - this.start });
      const [answered, retryAfter] = (answers.length > 1 ? answers.shift() : answers[0]) ?? [200];
      return {
        status: answered,
        headers: new Headers(retryAfter === undefined ? {} : { "retry-after": retryAfter }),
      };
    });
    return status;
  }

  /** Many requests of one account, named `account-0` and so on. */
  many(count: number, turn: Partial<Turn> = {}): void {
    for (let index = 0; index < count; index += 1)
      void this.request(`${turn.account ?? "org"}-${index}`, turn);
  }
}
