/* SPDX-License-Identifier: Apache-2.0
 *
 * Faults at the door of the kernel. Counts every call that changes a file under one folder, and at
 * a chosen one kills the process or makes the disk fail. Linked into a test, or preloaded:
 *     WARIFU_FAULT_DIR=/folder WARIFU_FAULT_AT=17 WARIFU_FAULT_MODE=1 LD_PRELOAD=…/libwarifu_fault.so
 * (modes as numbered in fault_preload.h). Linux only. */
#define _GNU_SOURCE
#include "fault_preload.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char folder[PATH_MAX];
static size_t folderSize;
static long faultAt;
static enum FaultMode faultMode;
static atomic_long counted;

void warifu_fault_arm(const char *path, long at, enum FaultMode mode)
{
    folderSize = 0;
    if (path == NULL || realpath(path, folder) == NULL)
        return;
    faultAt = at;
    faultMode = mode;
    atomic_store(&counted, 0);
    folderSize = strlen(folder);
}

long warifu_fault_count(void)
{
    return atomic_load(&counted);
}

__attribute__((constructor)) static void armFromEnvironment(void)
{
    const char *const path = getenv("WARIFU_FAULT_DIR");
    const char *const at = getenv("WARIFU_FAULT_AT");
    const char *const mode = getenv("WARIFU_FAULT_MODE");
    if (path != NULL)
        warifu_fault_arm(path, at ? atol(at) : 0, mode ? (enum FaultMode)atoi(mode) : FaultKill);
}

static int isWatchedPath(const char *path)
{
    return folderSize > 0 && path != NULL && strncmp(path, folder, folderSize) == 0;
}

static int isWatched(int descriptor)
{
    char link[64];
    char path[PATH_MAX];
    if (folderSize == 0)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size <= 0)
        return 0;
    path[size] = 0;
    return isWatchedPath(path);
}

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* What this call meets; 0, or an errno. Does not return where the process is to die. torn tells a
 * write to leave half of its bytes first. */
static int meet(int *torn)
{
    if (faultMode == FaultTorn && torn == NULL)
        return 0;
    const long number = atomic_fetch_add(&counted, 1) + 1;
    if (faultMode == FaultNone || number < faultAt)
        return 0;
    switch (faultMode) {
    case FaultKill:
        die();
        break;
    case FaultTorn:
        *torn = 1;
        return EINTR;
    case FaultNoSpace:
        if (torn != NULL)
            *torn = number == faultAt;
        return ENOSPC;
    case FaultBroken:
        return EIO;
    case FaultReadOnly:
        return EROFS;
    case FaultNone:
        break;
    }
    return 0;
}

#define REAL(name) \
    static __typeof__(&name) real; \
    if (real == NULL) \
        real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/* A file that is made or cut counts; one that is only looked at does not. */
#define OPEN_LIKE(name, parameters, arguments, path) \
    int name parameters \
    { \
        REAL(name); \
        mode_t mode = 0; \
        if ((flags & (O_CREAT | O_TMPFILE)) != 0) { \
            va_list list; \
            va_start(list, flags); \
            mode = va_arg(list, mode_t); \
            va_end(list); \
        } \
        if ((flags & (O_CREAT | O_TRUNC)) != 0 && isWatchedPath(path)) { \
            const int error = meet(NULL); \
            if (error != 0) { \
                errno = error; \
                return -1; \
            } \
        } \
        return real arguments; \
    }

OPEN_LIKE(open, (const char *path, int flags, ...), (path, flags, mode), path)
OPEN_LIKE(open64, (const char *path, int flags, ...), (path, flags, mode), path)
OPEN_LIKE(openat, (int at, const char *path, int flags, ...), (at, path, flags, mode), path)
OPEN_LIKE(openat64, (int at, const char *path, int flags, ...), (at, path, flags, mode), path)

#define WRITE_LIKE(name, parameters, whole, half) \
    ssize_t name parameters \
    { \
        REAL(name); \
        if (!isWatched(descriptor)) \
            return real whole; \
        int torn = 0; \
        const int error = meet(&torn); \
        if (error == 0) \
            return real whole; \
        if (torn) { \
            const ssize_t written = real half; \
            (void)written; \
        } \
        if (faultMode == FaultTorn) \
            die(); \
        errno = error; \
        return -1; \
    }

WRITE_LIKE(write, (int descriptor, const void *bytes, size_t size), (descriptor, bytes, size),
           (descriptor, bytes, size / 2))
WRITE_LIKE(pwrite, (int descriptor, const void *bytes, size_t size, off_t offset),
           (descriptor, bytes, size, offset), (descriptor, bytes, size / 2, offset))
WRITE_LIKE(pwrite64, (int descriptor, const void *bytes, size_t size, off64_t offset),
           (descriptor, bytes, size, offset), (descriptor, bytes, size / 2, offset))

#define CALL_LIKE(name, parameters, arguments, watched) \
    int name parameters \
    { \
        REAL(name); \
        if (watched) { \
            const int error = meet(NULL); \
            if (error != 0) { \
                errno = error; \
                return -1; \
            } \
        } \
        return real arguments; \
    }

CALL_LIKE(fsync, (int descriptor), (descriptor), isWatched(descriptor))
CALL_LIKE(fdatasync, (int descriptor), (descriptor), isWatched(descriptor))
CALL_LIKE(ftruncate, (int descriptor, off_t size), (descriptor, size), isWatched(descriptor))
CALL_LIKE(rename, (const char *from, const char *to), (from, to), isWatchedPath(to))
CALL_LIKE(unlink, (const char *path), (path), isWatchedPath(path))
