/* @attack F20 an entry point of its own, before the library's */
/* @allowed compile_error */
/* @why the linker has one already */
void _start(void) {
    __asm__ volatile("mov $60, %eax; xor %edi, %edi; syscall");
}
int main(void) { return 1; }
