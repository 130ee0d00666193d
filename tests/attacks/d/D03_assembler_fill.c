/* @attack D03 let the assembler write for ever */
/* @allowed compile_error */
/* @why the assembler is under the same limits as the compiler that starts it */
/* @essential */
__asm__(".rept 100000000\n.rept 100000000\n.quad 1\n.endr\n.endr\n");
int main(void) { return 0; }
