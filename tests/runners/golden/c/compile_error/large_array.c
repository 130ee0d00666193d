// The initial value puts all of the array, 256 MiB, into the program.
int values[1 << 26] = {1};

int main(void) { return values[5]; }
