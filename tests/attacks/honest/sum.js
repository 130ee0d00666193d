const [first, second] = require("fs").readFileSync(0, "utf8").split(" ").map(Number);
let check = 0;
for (let number = 0; number < 20000000; number++) check = (check * 31 + number) | 0;
console.log(first + second);
