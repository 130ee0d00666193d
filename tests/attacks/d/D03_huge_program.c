/* @attack D03 a program of a gigabyte */
/* @allowed compile_error */
/* @why the compiler's files are capped, and so is what is collected */
char data[1 << 30] = {1};
int main(void) { return data[0]; }
