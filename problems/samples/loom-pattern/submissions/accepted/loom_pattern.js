const [numbers, ribbon] = require("fs").readFileSync(0, "utf8").split("\n");
const [n, k] = numbers.split(" ").map(Number);

/** Keys of the blocks made of the blocks of names `heads` here and `shift` places on. */
const keys = (heads, shift) =>
    Float64Array.from(heads.slice(shift), (tail, i) => heads[i] * (n + 128) + tail);

/** Small names for the keys, the same for the same key. */
function number(keys) {
    const numbers = new Map();
    return Array.from(keys, (key) => {
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        return numbers.get(key);
    });
}

// names[j][i] names the block of length 2 ** j at place i: blocks are equal when their names are.
const names = [Array.from(ribbon.trim(), (letter) => letter.charCodeAt(0))];
for (let j = 1; 2 ** j <= n; j++) names.push(number(keys(names[j - 1], 2 ** (j - 1))));

function shown(length) {
    const j = 31 - Math.clz32(length);
    const sorted = keys(names[j], length - 2 ** j).sort();
    return sorted.some((key, i) => i >= k - 1 && key === sorted[i - k + 1]);
}

let low = 0;
let high = n - k + 1;
while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shown(middle)) low = middle;
    else high = middle - 1;
}
console.log(low);
