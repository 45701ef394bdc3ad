import type { Directory, LoadedList } from "../../connections/directory.ts";
import { filtersOf, type Question } from "./questions.ts";

/** What the lists are asked through. */
export type Asked = Pick<Directory, "items" | "filtered" | "known">;

export interface AskOptions {
  readonly signal: AbortSignal;
  /** Told of what each answer brought; `left` questions are still open. */
  answered(list: LoadedList, left: number): void;
}

/** A question that got no answer. */
export interface Unanswered {
  readonly question: Question;
  readonly error: unknown;
}

/** One answer brings at most so many: a text that fits more is too short to find anything. */
const mostPerAnswer = 200;

/** So many questions are under way at once; the rate limit counts further. */
const mostAtOnce = 8;

/** Asks lists, each question once: what an earlier answer has told is not asked again. */
export class Asker {
  readonly #directory: Asked;
  readonly #answers = new Map<string, { readonly value: string; readonly isWhole: boolean }[]>();
  readonly #failed = new Map<string, Unanswered>();

  constructor(directory: Asked) {
    this.#directory = directory;
  }

  /** Those questions whose answers are not known yet. */
  open(questions: readonly Question[]): readonly Question[] {
    return questions.filter((question) => !this.#isAnswered(question));
  }

  /** What was asked in vain so far. It is not asked again. */
  failures(): readonly Unanswered[] {
    return [...this.#failed.values()];
  }

  /** Asks what is open. Resolves when every question is answered, has failed, or the signal says to stop. */
  async ask(questions: readonly Question[], options: AskOptions): Promise<void> {
    const open = [...this.open(questions)];
    let left = open.length;
    const work = async (): Promise<void> => {
      for (let next = open.shift(); next && !options.signal.aborted; next = open.shift()) {
        const list = await this.#answerTo(next, options.signal);
        left -= 1;
        if (!options.signal.aborted) options.answered(list, left);
      }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, work));
  }

  async #answerTo(question: Question, signal: AbortSignal): Promise<LoadedList> {
    const { list: address } = question;
    try {
      return { address, items: await this.#read(question, signal) };
    } catch (error) {
      if (!signal.aborted) this.#failed.set(listKey(question), { question, error });
      return { address, items: [] };
    }
  }

  async #read(question: Question, signal: AbortSignal): Promise<LoadedList["items"]> {
    const { list, filter } = question;
    // A whole list is kept for everybody: who waits for it elsewhere must not lose it because somebody typed on here.
    if (!filter) return this.#directory.items(list, { priority: "background" });
    const query = filtersOf(question, mostPerAnswer);
    const items = await this.#directory.filtered(list, { query, signal, priority: "background" });
    const answer = { value: filter.value, isWhole: items.length < mostPerAnswer };
    this.#answers.set(filterKey(question), [...(this.#answers.get(filterKey(question)) ?? []), answer]);
    return items;
  }

  #isAnswered(question: Question): boolean {
    const { list, filter } = question;
    if (this.#directory.known(list) !== undefined || this.#failed.has(listKey(question))) return true;
    const answers = filter ? (this.#answers.get(filterKey(question)) ?? []) : [];
    return answers.some(
      ({ value, isWhole }) => value === filter?.value || (isWhole && holds(question, value)),
    );
  }
}

/** Whatever holds "berlin" holds "berl": its answer is a part of that one's. Tags are compared as a whole. */
function holds({ list, filter }: Question, earlier: string): boolean {
  const isPart = filter?.name !== list.kind.list?.search?.tags;
  return isPart && filter?.value.toLowerCase().includes(earlier.toLowerCase()) === true;
}

function listKey({ list: { connection, organization, kind } }: Question): string {
  return `${connection}\n${organization}\n${kind.id}`;
}

function filterKey(question: Question): string {
  return `${listKey(question)}\n${question.filter?.name ?? ""}`;
}
