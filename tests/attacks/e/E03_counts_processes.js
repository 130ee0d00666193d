// @attack E03 look for anybody else in the box
// @allowed accepted
// @why there are three processes: supervisor, launcher, and this one
const fs = require("fs");
const numbers = fs.readFileSync(0, "utf8");
const ours = new Set(["1", String(process.pid), String(process.ppid)]);
const others = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name) && !ours.has(name));
const secret = /expected|answer|password|token|SECRET|DATABASE_URL|REDIS_URL|postgres|redis/i;
const environment = Object.entries(process.env).filter(([name, value]) => secret.test(name + value));
const found = [...others, ...environment];
const [first, second] = numbers.trim().split(/\s+/).map(BigInt);
console.log(found.length ? String(found) : String(first + second));
