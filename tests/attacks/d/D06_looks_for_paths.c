/* @attack D06 ask the compiler which secrets there are */
/* @allowed accepted */
/* @why no path leads out of the box: none of these exists while compiling */
/* @essential */
#include <stdio.h>
#if __has_include("/var/run/docker.sock") || __has_include("/run/docker.sock")
#error a socket of the engine
#endif
#if __has_include("/home/judge/.ssh/id_rsa") || __has_include("/var/lib/docker/image")
#error the host
#endif
#if __has_include("/run/secrets/kubernetes.io/serviceaccount/token") || __has_include("/app/.env")
#error a token
#endif
#if __has_include("/box/1.in") || __has_include("/box/1.ans") || __has_include("/tmp/build/1.ans")
#error test data
#endif
int main(void) {
    long long first, second;
    scanf("%lld %lld", &first, &second);
    printf("%lld\n", first + second);
    return 0;
}
