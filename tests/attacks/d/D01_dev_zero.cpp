// @attack D01 include an endless device of zeros
// @allowed compile_error
// @why the compiler reads until a limit of the box stops it
// @essential
#include "/dev/zero"
int main() {}
