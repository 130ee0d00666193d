bool canMirror(char* banner, int repairs) {
    int apart = 0, i = 0, j = (int) strlen(banner) - 1;
    while (i < j) {
        if (!isalpha((unsigned char) banner[i])) {
            i++;
        } else if (!isalpha((unsigned char) banner[j])) {
            j--;
        } else {
            apart += tolower(banner[i++]) != tolower(banner[j--]);
        }
    }
    return apart <= repairs;
}
