// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock_sync.h"

#ifdef __linux__
#include <sys/timex.h>
#endif

namespace warifu {

ClockSync systemClockSync()
{
#ifdef __linux__
    timex question{}; // modes 0: only read
    const int state = ::adjtimex(&question);
    if (state == -1)
        return ClockSync::Unknown;
    const bool isUnsynchronised = state == TIME_ERROR || (question.status & STA_UNSYNC) != 0;
    return isUnsynchronised ? ClockSync::Unsynchronised : ClockSync::Synchronised;
#else
    return ClockSync::Unknown;
#endif
}

} // namespace warifu
