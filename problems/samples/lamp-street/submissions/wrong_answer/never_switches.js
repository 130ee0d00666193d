// Answers all questions for the lamps of the evening.
const [, lamps, ...events] = require("fs").readFileSync(0, "utf8").trim().split("\n");
for (const event of events) {
    const [kind, l, r] = event.split(" ");
    if (kind === "S") continue;
    const runs = lamps.slice(l - 1, Number(r)).split("0");
    console.log(runs.reduce((best, run) => Math.max(best, run.length), 0));
}
