// SPDX-License-Identifier: Apache-2.0
// What it costs to open a protected file.
#include "app/text/import_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace warifu::text {

QString describe(const exchange::KdfCost &cost)
{
    if (!cost.isHigh())
        return {};
    const int mebibytes = int(std::min<std::uint64_t>((cost.memoryKiB + 1023) / 1024, 1'000'000));
    const int seconds = int(std::min<std::uint64_t>((cost.milliseconds + 999) / 1000, 1'000'000));
    if (mebibytes == 0 || cost.memoryKiB <= 64 * 1024)
        //: How long a file of another app takes to open. %n is a number of seconds.
        return QCoreApplication::translate("ImportText", "About %n second(s) on a slow computer.",
                                           nullptr, seconds);
    if (seconds <= 1)
        //: How much memory a file of another app takes to open. %1 is a number.
        return QCoreApplication::translate("ImportText", "%1 MB of memory.").arg(mebibytes);
    //: How long a file of another app takes to open. %n is a number of seconds, %1 of megabytes.
    return QCoreApplication::translate(
               "ImportText", "About %n second(s) on a slow computer, and %1 MB of memory.", nullptr,
               seconds)
        .arg(mebibytes);
}

} // namespace warifu::text
