// @attack A08 block the event loop on a lock that is never released
// @allowed time_limit_exceeded
// @why the wall clock has a limit of its own
// @limits time_ms=300 wall_factor=0
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
