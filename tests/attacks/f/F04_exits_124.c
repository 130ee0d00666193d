/* @attack F04 end with the code of `timeout` */
/* @allowed runtime_error */
/* @why time is measured outside: nobody believes a code */
int main(void) { return 124; }
