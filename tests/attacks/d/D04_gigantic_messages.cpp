// @attack D04 messages of many megabytes
// @allowed compile_error
// @why what the compiler says is capped, in the box and again on the worker
// @essential
#pragma GCC diagnostic warning "-Wall"
#define MANY(x) x x x x x x x x x x
#define MORE(x) MANY(MANY(MANY(x)))
template <typename First, typename Second>
struct Long {};
#define WIDE(x) Long<Long<x, x>, Long<x, x>>
using Wide = WIDE(WIDE(WIDE(WIDE(int))));
Wide wide;
int main() { MORE(wide = "no"; undeclared(wide);) }
