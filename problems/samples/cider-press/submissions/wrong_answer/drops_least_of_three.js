// Cuts the harvest into blocks of three days and leaves out the poorest day of each.
const [, ...days] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
let total = 0;
for (let i = 0; i < days.length; i += 3) {
    const block = days.slice(i, i + 3);
    total += block.reduce((sum, litres) => sum + litres, 0);
    if (block.length === 3) total -= Math.min(...block);
}
console.log(total);
