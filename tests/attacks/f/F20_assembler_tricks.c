/* @attack F20 sections, symbols and an interpreter of its own by assembler directives */
/* @allowed wrong_answer runtime_error compile_error */
/* @why a program may look as it likes: it is started by the kernel, in the box, with no rights */
__asm__(
    ".section .interp,\"a\"\n.string \"/bin/true\"\n"
    ".section .init_array,\"aw\"\n.quad leave\n"
    ".text\n.globl leave\nleave:\n mov $60, %eax\n xor %edi, %edi\n syscall\n");
int main(void) { return 1; }
