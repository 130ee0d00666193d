// @attack B01 buffers outside the heap of the runtime
// @allowed memory_limit_exceeded runtime_error
// @why memory is that of the process, not of its heap
const hoard = [];
for (;;) hoard.push(Buffer.alloc(1 << 20, 1));
