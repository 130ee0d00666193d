int recurse(volatile int *x) {
    volatile int y = *x + 1;
    return recurse(&y) + y;
}

int main() {
    volatile int x = 0;
    return recurse(&x);
}
