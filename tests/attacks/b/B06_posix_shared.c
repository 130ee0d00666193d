// @attack B06 named shared memory, semaphores and queues that are left behind
// @allowed accepted runtime_error
// @why nothing of them is there for the next
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

int main(void) {
    long long first, second;
    if (scanf("%lld %lld", &first, &second) != 2) return 1;
    if (shm_open("/left", O_RDWR | O_CREAT | O_EXCL, 0666) < 0) return 1;
    if (sem_open("/left", O_CREAT | O_EXCL, 0666, 1) == SEM_FAILED) return 1;
    if (mq_open("/left", O_RDWR | O_CREAT, 0666, NULL) >= 0) return 1;
    if (shmget(42, 4096, IPC_CREAT | 0666) >= 0) return 1;
    if (msgget(42, IPC_CREAT | 0666) >= 0) return 1;
    if (semget(42, 1, IPC_CREAT | 0666) >= 0) return 1;
    printf("%lld\n", first + second);
    return 0;
}
