// There is no second line, so there is nothing to trim: TypeError.
const [first, second] = require("fs").readFileSync(0, "utf8").trim().split("\n");
console.log(Number(first.trim()) + Number(second.trim()));
