// @attack B01 objects until the heap is full
// @allowed memory_limit_exceeded runtime_error
// @why a runtime that gives up on its heap is no error of ours
// @limits time_ms=5000
let hoard = null;
for (;;) hoard = { next: hoard, text: "x".repeat(10) + Math.random() };
