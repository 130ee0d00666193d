// @attack B09 recursion without end
// @allowed runtime_error memory_limit_exceeded
// @why the stack may be as large as the memory limit, and no larger
int deeper(int depth) {
    volatile char frame[1024];
    frame[depth % 1024] = 1;
    return deeper(depth + 1) + frame[0];
}

int main() { return deeper(0); }
