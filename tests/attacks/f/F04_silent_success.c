/* @attack F04 print nothing and report success */
/* @allowed wrong_answer */
/* @why an exit code of 0 is no answer */
/* @essential */
int main(void) { return 0; }
