/* @attack D11 an initialiser that takes the compiler all memory */
/* @allowed compile_error */
/* @why the compiler's memory is bounded, and its end is not our failure */
int main(void) {
    static struct { long a, b; } table[] = {[0 ... 400000000] = {1, 2}, [5] = {3, 4}};
    return table[1].a;
}
