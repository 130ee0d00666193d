long long mostHoney(int* hives, int hivesSize, int rest) {
    long long* best = calloc(hivesSize + 1, sizeof *best);
    for (int i = 0; i < hivesSize; i++) {
        long long taken = best[i > rest ? i - rest : 0] + hives[i];
        best[i + 1] = taken > best[i] ? taken : best[i];
    }
    long long most = best[hivesSize];
    free(best);
    return most;
}
