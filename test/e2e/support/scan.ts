import fs from "node:fs";
import path from "node:path";

/** The files below a folder that hold a text, in any of the encodings that programs write. */
export function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return filesBelow(folder).filter((file) => {
    const content = readIfThere(file);
    return needles.some((needle) => content.includes(needle));
  });
}

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Running programs remove files meanwhile. */
function readIfThere(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
