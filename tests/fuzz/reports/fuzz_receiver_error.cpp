// SPDX-License-Identifier: Apache-2.0
// A receiver's answer: whatever it is, what is shown of it keeps its bounds.

#include "core/reports/receiver_error.h"

#include <cstdint>
#include <cstdlib>

using namespace warifu::reports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ReceiverError error = parseReceiverError(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (error.text.size() > kMaxReceiverCode || error.description.size() > kMaxReceiverText)
        std::abort();
    for (const QChar c : error.text + error.description)
        if (c < QLatin1Char(' '))
            std::abort();
    return 0;
}
