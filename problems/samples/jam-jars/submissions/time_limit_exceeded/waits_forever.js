// A timer that is never cleared keeps the event loop alive without using the CPU.
const [a, b] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
console.log(a + b);
setInterval(() => {}, 60_000);
