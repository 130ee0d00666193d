// The hull never ends.
const n = Number(require("fs").readFileSync(0, "utf8"));
const planks = "_".repeat(2 * n).repeat(1000);
for (;;) console.log(planks);
