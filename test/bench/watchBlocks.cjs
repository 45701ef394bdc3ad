"use strict";

// `node --require` loads this into every process of a workbench. In its extension host, and there alone, it watches
// the event loop: at each SIGUSR2 it writes to the file that ORG_EDITOR_BLOCKS names how long the loop was held up at
// most since the one before, in milliseconds.
const { writeFileSync } = require("node:fs");
const { monitorEventLoopDelay } = require("node:perf_hooks");

const { VSCODE_ESM_ENTRYPOINT: entry = "", ORG_EDITOR_BLOCKS: file } = process.env;
if (file !== undefined && entry.endsWith("/extensionHostProcess")) watch(file);

function watch(target) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  let readings = 0;
  const write = () => {
    writeFileSync(target, JSON.stringify({ pid: process.pid, readings, maxMs: delay.max / 1e6 }));
    readings += 1;
    delay.reset();
  };
  delay.enable();
  process.on("SIGUSR2", write);
  write();
}
