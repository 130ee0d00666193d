import * as fs from "fs";

const n: number = Number(fs.readFileSync(0, "utf8"));
for (let i = 1; i <= n; i++) console.log(i);
