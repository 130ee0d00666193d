/* @attack F04 end with the code of a program that was killed */
/* @allowed runtime_error */
/* @why kills are seen by their signal and by the kernel's counter, not by a code */
int main(void) { return 137; }
