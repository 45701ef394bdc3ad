import fs from "node:fs";
import path from "node:path";
import { guidePictures } from "./guidePictures.ts";
import { outFolder, projectFolder } from "./project.ts";

/** Takes the pictures of the user guide from what the last run of the journeys has left. */
for (const [name, screenshot] of Object.entries(guidePictures)) {
  const from = path.join(outFolder, "screenshots", `${screenshot}.png`);
  const to = path.join(projectFolder, "docs/pictures", `${name}.png`);
  fs.copyFileSync(from, to);
}
