import type { ChoicesPort, RowMark } from "./ports.ts";

type Marks = Pick<ChoicesPort, "hidden" | "pinned" | "show" | "unpin">;

/**
 * What is pinned and hidden of something that is about to go. Answers how to forget that, once it is gone: nobody could
 * name it then.
 */
export function forgetMarks(choices: Marks, isGone: (mark: RowMark) => boolean): () => Promise<void> {
  const hidden = choices.hidden().filter(isGone);
  const pinned = choices.pinned().filter(isGone);
  return async () => {
    if (hidden.length > 0) await choices.show(hidden);
    for (const mark of pinned) await choices.unpin(mark);
  };
}
