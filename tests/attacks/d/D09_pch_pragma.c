/* @attack D09 load a precompiled header of its own: bytes that become the compiler's memory */
/* @allowed compile_error */
/* @why there is only the image's; and in the compiler's place a program has no more rights */
#pragma GCC pch_preprocess "/tmp/build/main.c"
int main(void) { return 0; }
