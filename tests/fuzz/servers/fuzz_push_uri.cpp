// SPDX-License-Identifier: Apache-2.0
// Any text as a push enrolment code. What is accepted keeps the promises of enrolment_uri.h.

#include "core/net/server_url.h"
#include "core/servers/privacyidea/enrolment_uri.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::servers::privacyidea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const bool isRecognised = isEnrolmentUri(text);
    const auto uri = parseEnrolmentUri(text);
    if (!uri)
        return 0;
    const auto url = net::parseUrl(uri->token.url);
    const bool isGood = isRecognised && url && net::checkUrl(*url, {})
        && !uri->token.serial.isEmpty() && uri->token.serial.size() <= 64
        && !uri->token.serial.contains(QLatin1Char('|')) && uri->credential.size() >= 16
        && uri->credential.size() <= 128 && uri->lifetime >= std::chrono::minutes(1)
        && uri->token.label.size() <= 256 && uri->token.issuer.size() <= 256;
    if (!isGood)
        std::abort();
    return 0;
}
