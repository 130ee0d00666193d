// @attack E32 leave Node's own rules: native bindings, other processes, inspectors, modules
// @allowed accepted
// @why whatever works inside the process has no more rights than the process
// @limits time_ms=3000 memory_mb=128
const fs = require("fs");
const [first, second] = fs.readFileSync(0, "utf8").trim().split(/\s+/).map(BigInt);
const attempts = [
  () => process.setuid(0),
  () => process.setgid(0),
  () => process.kill(1, "SIGKILL"),
  () => process.kill(process.ppid, "SIGSTOP"),
  () => process.chroot("/tmp"),
  () => process.dlopen({ exports: {} }, "/lib/x86_64-linux-gnu/libm.so.6"),
  () => fs.writeFileSync("/box/main.js", "x"),
  () => fs.writeFileSync("/usr/lib/node_modules/x.js", "x"),
  () => fs.readFileSync("/proc/1/environ"),
  () => fs.openSync("/proc/1/mem", "r+"),
  () => require("inspector").open(9229, "0.0.0.0") || fs.readFileSync("/nowhere"),
  () => require("os").setPriority(-20),
  () => require("os").setPriority(1, 19),
  () => require("child_process").execFileSync("/usr/bin/python3", ["-c", "import os; os.kill(1, 9)"], { stdio: "pipe" }),
  () => fs.watch("/opt/judge", () => {}).close(),
];
const gained = attempts.map((attempt, index) => {
  try { attempt(); return index; } catch { return -1; }
}).filter((index) => index >= 0);
console.log(gained.length ? `gained ${gained}` : String(first + second));
process.exit(0);
