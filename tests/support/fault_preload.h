/* SPDX-License-Identifier: Apache-2.0 */
#pragma once
// Steers fault_preload.c from within the program under test.

#ifdef __cplusplus
extern "C" {
#endif

enum FaultMode {
    FaultNone,     /* only count */
    FaultKill,     /* SIGKILL instead of the call */
    FaultTorn,     /* counts writes only: one leaves half of its bytes, then SIGKILL */
    FaultNoSpace,  /* from the call on: ENOSPC, and a write leaves half of its bytes first */
    FaultBroken,   /* from the call on: EIO */
    FaultReadOnly, /* from the call on: EROFS */
};

/* Counts calls under folder from now on; the at-th one (from 1) meets the fault. */
void warifu_fault_arm(const char *folder, long at, enum FaultMode mode);
/* Calls counted since then. */
long warifu_fault_count(void);

#ifdef __cplusplus
}
#endif
