static int placesOf(char** quilt, int top, int left, int bottom, int right, char** ring) {
    int size = 0;
    for (int i = left; i <= right; i++) ring[size++] = &quilt[top][i];
    for (int i = top + 1; i <= bottom; i++) ring[size++] = &quilt[i][right];
    if (top < bottom && left < right) {
        for (int i = right - 1; i >= left; i--) ring[size++] = &quilt[bottom][i];
        for (int i = bottom - 1; i > top; i--) ring[size++] = &quilt[i][left];
    }
    return size;
}

void turnQuilt(char** quilt, int quiltSize, int* quiltColSize, int steps) {
    int top = 0, left = 0, bottom = quiltSize - 1, right = quiltColSize[0] - 1;
    int most = 2 * (quiltSize + quiltColSize[0]);
    char** ring = malloc(most * sizeof *ring);
    char* colours = malloc(most);
    while (top <= bottom && left <= right) {
        int size = placesOf(quilt, top++, left++, bottom--, right--, ring);
        for (int i = 0; i < size; i++) colours[i] = *ring[i];
        for (int i = 0; i < size; i++) *ring[(i + steps) % size] = colours[i];
    }
    free(ring);
    free(colours);
}
