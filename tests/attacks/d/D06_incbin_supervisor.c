/* @attack D06 let the assembler embed what belongs to the supervisor */
/* @allowed compile_error */
/* @why it runs as another user: the assembler can open none of it */
__asm__(".data\n.incbin \"/proc/1/mem\"\n.incbin \"/proc/1/fd/0\"\n");
int main(void) { return 0; }
