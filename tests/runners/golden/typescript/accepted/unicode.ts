const żółw: string = require("fs").readFileSync(0, "utf8").trim();
console.log([...żółw].reverse().join(""));
