// Adds up how far the rover drove.
const [, ...lines] = require("fs").readFileSync(0, "utf8").trim().split("\n");
console.log(lines.reduce((sum, line) => sum + (line[0] === "F" ? Number(line.slice(2)) : 0), 0));
