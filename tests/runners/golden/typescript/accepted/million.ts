import { readFileSync } from "fs";

const numbers = readFileSync("/dev/stdin", "utf8").split(/\s+/);
let sum = 0;
for (let i = 1; i <= Number(numbers[0]); i++) sum += Number(numbers[i]);
console.log(sum);
