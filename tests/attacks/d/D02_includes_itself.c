/* @attack D02 include itself twice, for ever */
/* @allowed compile_error */
/* @why 2^200 includes: the nesting limit or the clock ends it */
#include __FILE__
#include __FILE__
int main(void) { return 0; }
