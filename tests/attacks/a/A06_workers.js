// @attack A06 worker threads for ever
// @allowed runtime_error time_limit_exceeded memory_limit_exceeded
// @why a runtime that can't start a thread crashes alone
// @limits time_ms=1000 wall_factor=0
const { Worker } = require("worker_threads");
const code = "require('fs').readFileSync('/dev/zero', { length: 1 })";
setInterval(() => {
    for (let n = 0; n < 10; n++) new Worker(code, { eval: true }).on("error", () => {});
}, 1);
