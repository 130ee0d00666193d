const [n, sand, ...heights] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);

function reachable(level) {
    let left = sand;
    for (const height of heights) {
        left -= Math.max(0, level - height);
        if (left < 0) return false;
    }
    return true;
}

let low = 0;
let high = 1e9 + sand;
while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (reachable(middle)) low = middle;
    else high = middle - 1;
}
console.log(low);
