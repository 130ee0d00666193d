static int compare(const void* one, const void* other) {
    int x = **(int* const*) one, y = **(int* const*) other;
    return (x > y) - (x < y);
}

double waterLevel(int** tanks, int tanksSize, int* tanksColSize, long long volume) {
    qsort(tanks, tanksSize, sizeof *tanks, compare);
    long long area = tanks[0][1];
    int i = 0;
    for (; i + 1 < tanksSize; i++) {
        long long room = (tanks[i + 1][0] - tanks[i][0]) * area;
        if (volume <= room) break;
        volume -= room;
        area += tanks[i + 1][1];
    }
    return tanks[i][0] + (double) volume / area;
}
