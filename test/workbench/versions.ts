/** code-server 4.139.1 carries VS Code 1.139.1; its own shrinkwraps pin everything below it. */
export const codeServerVersion = "4.139.1";

/** A headless Chromium inside an npm package (Linux x64), used where the machine has no browser. */
export const chromiumPackageVersion = "153.0.0";

/** The oldest major version of Node that runs code-server and this project's TypeScript. */
export const lowestNodeMajor = 24;
