import path from "node:path";

/** The folder that holds package.json. */
export const projectFolder = path.resolve(import.meta.dirname, "../..");

/** What the tests write: reports, screenshots, bundles for the extension host. Never committed. */
export const outFolder = path.join(projectFolder, "out");

/** The packaged extension, as `npm run package` writes it. */
export const vsixFile = path.join(projectFolder, "dist", "org-editor-for-meraki.vsix");
