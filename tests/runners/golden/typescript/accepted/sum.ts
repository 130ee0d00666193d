import * as readline from "readline";

const lines: string[] = [];
readline
  .createInterface({ input: process.stdin })
  .on("line", (line: string) => lines.push(line))
  .on("close", () => console.log(lines[1].split(" ").map(Number).reduce((a, b) => a + b)));
