// @attack B13 the longest string, as often as it fits
// @allowed memory_limit_exceeded runtime_error
// @why memory is that of the process, not of its heap
// @limits time_ms=3000
const hoard = [];
for (let n = 0; ; n++) hoard.push(Buffer.from("x".repeat(1 << 26) + n));
