/* timed OUTPUT COMMAND [ARGUMENT...]: runs COMMAND with its output in the file OUTPUT and prints one line:
 * wall, user and system time in microseconds, peak resident memory in KiB, exit status (128 + signal when killed).
 * Small and in C so that what it adds, to the start-up time and to the peak memory that a child inherits from the
 * process that starts it, is nothing next to what is measured. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

int main(int argc, char **argv) {
    struct timespec start, end;
    struct rusage usage;
    int status;
    pid_t child;
    if (argc < 3) {
        fprintf(stderr, "usage: timed OUTPUT COMMAND [ARGUMENT...]\n");
        return 2;
    }
    clock_gettime(CLOCK_MONOTONIC, &start);
    child = fork();
    if (child < 0) {
        perror("timed: fork");
        return 3;
    }
    if (child == 0) {
        /* Who gives up waiting kills this program; what it measures must not run on. */
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        int output = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
        int input = open("/dev/null", O_RDONLY);
        if (output < 0 || input < 0) _exit(126);
        dup2(input, 0);
        dup2(output, 1);
        dup2(output, 2);
        execvp(argv[2], argv + 2);
        fprintf(stderr, "timed: %s: %s\n", argv[2], strerror(errno));
        _exit(127);
    }
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno != EINTR) {
            perror("timed: wait4");
            return 3;
        }
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%lld %lld %lld %ld %d\n",
           (end.tv_sec - start.tv_sec) * 1000000LL + (end.tv_nsec - start.tv_nsec) / 1000,
           microseconds(usage.ru_utime), microseconds(usage.ru_stime), usage.ru_maxrss,
           WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
    return 0;
}
