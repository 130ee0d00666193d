/* @attack E23 leave shared memory, semaphores and queues for the next run */
/* @allowed accepted */
/* @why System V and message queues are off; what is in /dev/shm is gone after each run */
/* @essential */
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
    int gained = 0;
    gained += shm_open("/left", O_RDWR, 0) >= 0 || sem_open("/left", 0) != SEM_FAILED;
    gained += shmget(0x1234, 4096, IPC_CREAT | 0666) >= 0 || msgget(0x1234, IPC_CREAT | 0666) >= 0;
    gained += semget(0x1234, 1, IPC_CREAT | 0666) >= 0;
    gained += mq_open("/left", O_CREAT | O_RDWR, 0666, NULL) != (mqd_t)-1;
    shm_open("/left", O_CREAT | O_RDWR, 0666);
    sem_open("/left", O_CREAT, 0666, 1);
    scanf("%lld %lld", &first, &second);
    if (gained) printf("%d gained\n", gained);
    else printf("%lld\n", first + second);
    return 0;
}
