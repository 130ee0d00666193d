const [, ...days] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);

// The best total if the press stood still, ran one day, ran two days in a row.
let [idle, first, second] = [0, 0, 0];
for (const litres of days) {
    [idle, first, second] = [Math.max(idle, first, second), idle + litres, first + litres];
}
console.log(Math.max(idle, first, second));
