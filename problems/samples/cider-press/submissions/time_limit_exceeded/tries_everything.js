// Every choice of days, one after the other.
const [, ...days] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);

let best = 0;
const open = [[0, 0, 0]];
while (open.length > 0) {
    const [day, hot, litres] = open.pop();
    if (day === days.length) {
        best = Math.max(best, litres);
        continue;
    }
    open.push([day + 1, 0, litres]);
    if (hot < 2) open.push([day + 1, hot + 1, litres + days[day]]);
}
console.log(best);
