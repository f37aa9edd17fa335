/* Loaded before a server's own libraries, makes its disk a slow one: each wait for it takes SETU_BENCH_SYNC_MS longer. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static void hold(void) {
  const char *ms = getenv("SETU_BENCH_SYNC_MS");
  if (ms) usleep((useconds_t)atoi(ms) * 1000);
}

int fsync(int fd) {
  hold();
  return (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd) {
  hold();
  return (int)syscall(SYS_fdatasync, fd);
}
