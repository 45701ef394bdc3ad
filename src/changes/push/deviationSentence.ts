import { pathText, shortValue } from "../findings/findingSentence.ts";
import type { Deviation } from "./verify.ts";

/** A field that came out other than predicted, in one sentence. */
export function deviationSentence({ path, sort, predicted, actual }: Deviation): string {
  const field = pathText(path);
  switch (sort) {
    case "ignored":
      return `Dashboard ignored ${field}: it is still ${shortValue(actual)}.`;
    case "by-itself":
      return `Dashboard changed ${field} by itself: it is now ${shortValue(actual)}.`;
    case "otherwise":
      return `Dashboard made ${field} ${shortValue(actual)}, not ${shortValue(predicted)}.`;
  }
}
