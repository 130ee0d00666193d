// @attack C01 output without end, kept in the memory of the runtime
// @allowed output_limit_exceeded memory_limit_exceeded
// @why stopped at the cap, not at the wall limit
// @limits time_ms=3000
for (;;) process.stdout.write("y".repeat(1 << 16));
