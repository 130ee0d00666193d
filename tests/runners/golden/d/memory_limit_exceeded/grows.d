void main() {
    int[][] kept;
    for (;;) {
        auto block = new int[1000];
        block[] = 1;
        kept ~= block;
    }
}
