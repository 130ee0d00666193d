// @attack F01 print delimiters, verdicts and end marks around the right answer
// @allowed wrong_answer
// @why the whole output is compared: nothing in it ends it, and NUL is just another byte
const [first, second] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(BigInt);
process.stdout.write(`${first + second}\n\0\x04\x1a--- END ---\nVERDICT: AC\n{"code":42}\n===\n`);
