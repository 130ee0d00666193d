// @attack C08 an output that is one hole, with its end far away
// @allowed output_limit_exceeded wrong_answer runtime_error
// @why the length of an output counts, not the room it takes
#include <unistd.h>

int main(void) {
    lseek(1, 1 << 20, SEEK_SET);
    return write(1, "42\n", 3) != 3;
}
