// @attack A15 worker threads compute while the main thread waits
// @allowed time_limit_exceeded
// @why CPU time is the sum over threads
// @limits time_ms=500 wall_factor=3
const { Worker } = require("worker_threads");
const code = "const end = Date.now() + 1500; while (Date.now() < end);";
const [first, second] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);
for (let n = 0; n < 3; n++) new Worker(code, { eval: true });
process.on("exit", () => console.log(first + second));
