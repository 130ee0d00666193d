const numbers = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [n, q] = numbers;
const start = [0];
for (let i = 0; i < n; i++) start.push(start[i] + numbers[2 + i]);

const out = [];
for (let i = 0; i < q; i++) {
    const [a, b] = [numbers[2 + n + 2 * i], numbers[3 + n + 2 * i]];
    const ride = Math.abs(start[a - 1] - start[b - 1]);
    out.push(Math.min(ride, start[n] - ride));
}
console.log(out.join("\n"));
