static int compare(const void* one, const void* other) {
    int x = *(const int*) one, y = *(const int*) other;
    return (x > y) - (x < y);
}

int* seatGuests(int* families, int familiesSize, int* returnSize) {
    qsort(families, familiesSize, sizeof *families, compare);
    int first = 0, most = 0;
    for (int start = 0, end = 0; start < familiesSize; start = end) {
        while (end < familiesSize && families[end] == families[start]) end++;
        if (end - start > most) {
            most = end - start;
            first = start;
        }
    }
    *returnSize = 0;
    if (most > (familiesSize + 1) / 2) return NULL;

    // The largest family takes its seats first: every second seat, then those between them.
    int* seats = malloc(familiesSize * sizeof *seats);
    *returnSize = familiesSize;
    for (int i = 0, seat = 0; i < familiesSize; i++) {
        seats[seat] = families[(first + i) % familiesSize];
        seat += 2;
        if (seat >= familiesSize) seat = 1;
    }
    return seats;
}
