const lines = require("fs").readFileSync(0, "utf8").split("\n");
console.log(lines[1].split(" ").reduce((a: string, b: string) => a + b));
