// Lifts all of the lowest stones by one millimetre, for as long as there is enough sand.
const [n, v, ...heights] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);

let sand = v;
let level = Math.min(...heights);
for (;;) {
    const lowest = heights.flatMap((height, stone) => (height === level ? [stone] : []));
    if (lowest.length > sand) break;
    sand -= lowest.length;
    level++;
    for (const stone of lowest) heights[stone] = level;
}
console.log(level);
