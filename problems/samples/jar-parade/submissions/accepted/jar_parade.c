int lineUp(int* jars, int jarsSize, int most) {
    int stayed = 0, alike = 0;
    for (int i = 0; i < jarsSize; i++) {
        if (stayed == 0 || jars[i] > jars[stayed - 1]) {
            alike = 1;
        } else if (jars[i] == jars[stayed - 1] && alike < most) {
            alike++;
        } else {
            continue;
        }
        jars[stayed++] = jars[i];
    }
    return stayed;
}
