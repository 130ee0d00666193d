// @attack A11 every signal to every process that it may reach, SIGKILL last
// @allowed runtime_error
// @why the supervisor and its launcher belong to another user
// @essential
#include <signal.h>
#include <unistd.h>

int main(void) {
    for (int number = 1; number < 65; number++) {
        if (number == SIGKILL) continue;
        signal(number, SIG_IGN);
        kill(-1, number);
        kill(getppid(), number);
        kill(1, number);
    }
    kill(getppid(), SIGKILL);
    kill(1, SIGKILL);
    kill(-1, SIGKILL); /* spares the caller */
    kill(0, SIGKILL);
    return 0;
}
