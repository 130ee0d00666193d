/* @attack F20 hand options to the linker through sections that some linkers read */
/* @allowed compile_error wrong_answer */
/* @why the linker writes where the box lets it: into the build folder, which is wiped */
__asm__(".section .drectve,\"yn\"\n.ascii \" -o/opt/judge/launch\"\n.text\n");
#pragma comment(linker, "/OUT:/opt/judge/launch")
__asm__(".section .note.GNU-stack,\"x\",@progbits\n.text\n");
int main(void) { return 0; }
