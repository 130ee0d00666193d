// @attack A01 processes from an event loop, each of which starts more
// @allowed time_limit_exceeded runtime_error memory_limit_exceeded wrong_answer
// @why processes are limited whoever starts them
// @limits time_ms=500 wall_factor=1
const { spawn } = require("child_process");
function more() {
    for (let n = 0; n < 20; n++) {
        spawn(process.execPath, [__filename], { detached: true, stdio: "inherit" }).on("error", () => {});
    }
    setImmediate(more);
}
more();
