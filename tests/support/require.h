// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where what a test needs is missing: skipped loudly on a developer's machine, a failure in CI.

#include <QTest>

#define WARIFU_REQUIRE(condition, what)                                                            \
    do {                                                                                           \
        if (!(condition) && qEnvironmentVariableIsSet("CI"))                                       \
            QFAIL("needed in CI: " what);                                                          \
        if (!(condition))                                                                          \
            QSKIP("NOT TESTED, missing: " what);                                                   \
    } while (false)
