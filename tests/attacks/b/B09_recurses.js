// @attack B09 recursion without end in a process with a stack limit that is a lie
// @allowed runtime_error memory_limit_exceeded
// @why a crashed runtime is the program's fault
const { spawnSync } = require("child_process");
if (process.argv.length < 3) {
    const done = spawnSync(process.execPath, ["--stack-size=60000", __filename, "again"], { stdio: "inherit" });
    process.exit(done.status === null ? 1 : done.status);
}
(function deeper(depth) {
    return deeper(depth + 1) + 1;
})(0);
