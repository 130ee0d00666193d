// Compares each block with each other one, letter by letter, the longest blocks first.
const [numbers, ribbon] = require("fs").readFileSync(0, "utf8").split("\n");
const [n, k] = numbers.split(" ").map(Number);

function longest() {
    for (let length = n - k + 1; length > 0; length--) {
        for (let i = 0; i + length <= n; i++) {
            let places = 0;
            for (let j = 0; j + length <= n; j++) {
                let same = 0;
                while (same < length && ribbon[i + same] === ribbon[j + same]) same++;
                if (same === length) places++;
            }
            if (places >= k) return length;
        }
    }
    return 0;
}

console.log(longest());
