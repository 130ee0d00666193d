char* shortestPiece(char* ring, char* wanted) {
    int need[256] = {0}, beads = strlen(ring), missing = strlen(wanted);
    int start = 0, size = beads + 1, from = 0;
    for (char* bead = wanted; *bead; bead++) need[(unsigned char) *bead]++;
    for (int end = 0; end < 2 * beads; end++) {
        if (need[(unsigned char) ring[end % beads]]-- > 0) missing--;
        while (missing == 0) {
            if (end + 1 - start < size) {
                size = end + 1 - start;
                from = start;
            }
            if (++need[(unsigned char) ring[start++ % beads]] > 0) missing++;
        }
    }
    if (size > beads) size = 0;
    char* piece = calloc(size + 1, 1);
    for (int i = 0; i < size; i++) piece[i] = ring[(from + i) % beads];
    return piece;
}
