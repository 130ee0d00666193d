// @attack B14 an expression that backtracks for ever
// @allowed time_limit_exceeded
// @why the program's own slowness is its own
// @limits time_ms=300 wall_factor=1
console.log(/^(a|aa)+$/.test("a".repeat(60) + "b"));
