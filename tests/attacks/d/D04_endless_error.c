/* @attack D04 a hundred thousand errors of our own text */
/* @allowed compile_error */
/* @why what the compiler says is capped, in the box and again on the worker */
#define A _Static_assert(0, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
D D D D D D D D D D
D D D D D D D D D D
int main(void) { return 0; }
