import { DraftFolder } from "../../../src/documents/draftFolder.ts";
import { Drafts } from "../../../src/documents/drafts.ts";
import { draftsFolder } from "./storage.ts";

/** What the next start of VS Code, or another window, finds. */
export async function withNextStart<Result>(
  look: (drafts: Drafts) => Promise<Result> | Result,
): Promise<Result> {
  const drafts = await Drafts.open(new DraftFolder(draftsFolder));
  try {
    return await look(drafts);
  } finally {
    drafts.dispose();
  }
}
