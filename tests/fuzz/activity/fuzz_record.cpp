// SPDX-License-Identifier: Apache-2.0
// An opened record: an error, or an event that every export can write on one line.

#include "core/activity/export.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::activity;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto event = parseEvent({data, size});
    if (!event)
        return 0;
    const Entry entry{1, *event};
    for (const QByteArray &line :
         {formatJsonLine(entry), formatOcsf(entry), formatSyslog(entry, event->account)})
        if (line.count('\n') != 1 || !line.endsWith('\n'))
            std::abort();
    if (!formatCsvRow(entry).endsWith("\r\n"))
        std::abort();
    // Sanitized when it is written again, and stable from then on.
    const SecretBytes once = formatEvent(*event);
    // Fuzzer input.
    const auto back = parseEvent(once.expose());
    if (!back)
        std::abort();
    const SecretBytes twice = formatEvent(*back);
    // Fuzzer input.
    if (!equalInConstantTime(once.expose(), twice.expose()))
        std::abort();
    return 0;
}
