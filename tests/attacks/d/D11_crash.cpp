// @attack D11 crash the compiler by recursion in its parser
// @allowed compile_error
// @why a compiler that crashes is the program's fault
#define A ((((((((((
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
int main() { return E E E E 1; }
