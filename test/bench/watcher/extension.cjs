"use strict";

// An extension for the bench, beside ours in the extension host: it watches the event loop that both share. At each
// SIGUSR2 it writes to the file that ORG_EDITOR_BLOCKS names how long the loop was held up at most since the one
// before, in milliseconds.
const { writeFileSync } = require("node:fs");
const { monitorEventLoopDelay } = require("node:perf_hooks");

exports.activate = () => {
  const file = process.env.ORG_EDITOR_BLOCKS;
  const delay = monitorEventLoopDelay({ resolution: 2 });
  let readings = 0;
  const write = () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, readings, maxMs: delay.max / 1e6 }));
    readings += 1;
    delay.reset();
  };
  delay.enable();
  process.on("SIGUSR2", write);
  write();
};
