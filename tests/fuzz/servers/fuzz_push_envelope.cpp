// SPDX-License-Identifier: Apache-2.0
// Any bytes as a server's answer; the first one chooses the HTTP status. The rollout's parser gets
// whatever is accepted.

#include "core/servers/privacyidea/envelope.h"
#include "core/servers/privacyidea/rollout.h"
#include "core/servers/privacyidea/server_errors.h"

#include <array>
#include <cstdlib>

using namespace warifu::servers::privacyidea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::array kStatus{200, 200, 400, 403, 404, 429, 500, 503};
    if (size == 0)
        return 0;
    const int status = kStatus[data[0] % kStatus.size()];
    const QByteArray body(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto envelope = parseEnvelope(status, body);
    if (!envelope) {
        static_cast<void>(serverError(envelope.error()));
        if (envelope.error().status != status)
            std::abort();
        return 0;
    }
    if (status != 200)
        std::abort();
    static_cast<void>(parseRollout(*envelope, QStringLiteral("PIPU0000F295")));
    return 0;
}
