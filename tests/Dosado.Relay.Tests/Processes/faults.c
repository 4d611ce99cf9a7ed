/* A disk that fails once, for tests: preloaded into the relay, it spoils the n-th write or sync of its database files.
   DOSADO_FAULT_KIND  write-eio | write-enospc | write-short | sync-eio
   DOSADO_FAULT_AT    which call, counted from the moment the file DOSADO_FAULT_ARMED exists */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_int calls;

static int is_database(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strstr(path, "/relay.db") != NULL;
}

static int is_now(int fd, const char *kind) {
  const char *wanted = getenv("DOSADO_FAULT_KIND"), *at = getenv("DOSADO_FAULT_AT"), *armed = getenv("DOSADO_FAULT_ARMED");
  if (!wanted || !at || !armed || strncmp(wanted, kind, strlen(kind)) || !is_database(fd) || access(armed, F_OK)) return 0;
  return atomic_fetch_add(&calls, 1) + 1 == atoi(at);
}

static ssize_t spoiled(int fd, const void *bytes, size_t count, off64_t offset) {
  const char *kind = getenv("DOSADO_FAULT_KIND");
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  if (!strcmp(kind, "write-short")) return real(fd, bytes, count / 2, offset);
  real(fd, bytes, count / 2, offset);
  errno = strcmp(kind, "write-enospc") ? EIO : ENOSPC;
  return -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  return is_now(fd, "write") ? spoiled(fd, bytes, count, offset) : real(fd, bytes, count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  return is_now(fd, "write") ? spoiled(fd, bytes, count, offset) : real(fd, bytes, count, offset);
}

int fdatasync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fdatasync");
  if (!is_now(fd, "sync")) return real(fd);
  errno = EIO;
  return -1;
}

int fsync(int fd) {
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  if (!is_now(fd, "sync")) return real(fd);
  errno = EIO;
  return -1;
}
