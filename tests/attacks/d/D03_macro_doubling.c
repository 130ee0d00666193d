/* @attack D03 a macro that doubles thirty times */
/* @allowed compile_error */
/* @why memory or CPU time of the compiler runs out, and nothing else's */
#define A(x) x + x
#define B(x) A(A(A(A(A(x)))))
#define C(x) B(B(B(x)))
#define D(x) C(C(x))
int main(void) { return D(1); }
