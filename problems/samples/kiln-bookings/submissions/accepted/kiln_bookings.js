const [, ...lines] = require("fs").readFileSync(0, "utf8").trim().split("\n");
const bookings = lines.map((line) => line.split(" ").map(Number));
bookings.sort((a, b) => a[1] - b[1]);

let accepted = 0;
let freeFrom = 0;
for (const [start, end] of bookings) {
    if (start < freeFrom) continue;
    accepted++;
    freeFrom = end;
}
console.log(accepted);
