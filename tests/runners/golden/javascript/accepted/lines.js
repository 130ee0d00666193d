const lines = [];
require("readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => lines.push(line))
  .on("close", () => console.log(lines[1].split(" ").reduce((sum, x) => sum + +x, 0)));
