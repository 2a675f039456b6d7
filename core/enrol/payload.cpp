// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/payload.h"

#include "core/enrol/otpauth_uri.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;

template<class T>
Result<Payload, EnrolError> asPayload(Result<T, EnrolError> result)
{
    if (!result)
        return failure(result.error());
    return Payload(std::move(*result));
}

Result<Payload, EnrolError> asPayload(Result<OtpauthPayload, EnrolError> result)
{
    if (!result)
        return failure(result.error());
    return std::visit([](auto &&made) { return Payload(std::move(made)); }, std::move(*result));
}

Result<Payload, EnrolError> parseTrimmed(std::string_view text)
{
    // Before the parsers, because otpauth://pipush is a vendor's code.
    if (const auto vendor = recogniseVendorCode(text))
        return Payload(*vendor);

    const std::string_view scheme = schemeOf(text);
    const auto isScheme = [scheme](std::string_view name) {
        return equalsIgnoringCase(scheme, name);
    };
    if (isScheme("otpauth") || isScheme("apple-otpauth"))
        return asPayload(parseOtpauth(text));
    if (isScheme("otpauth-migration"))
        return asPayload(parseMigrationUri(text));
    if (isScheme("steam"))
        return asPayload(parseSteamUri(text));
    if (isScheme("motp"))
        return asPayload(parseMotpUri(text));
    return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(scheme).toLower()});
}

} // namespace

Result<Payload, EnrolError> parsePayload(std::string_view text)
{
    if (text.size() > kMaxPayload)
        return failure(EnrolError{Code::TooLong, kMaxPayload, {}});
    const std::string_view body = trimmed(text);
    const auto skipped = static_cast<std::size_t>(body.data() - text.data());
    auto payload = [body]() -> Result<Payload, EnrolError> {
        if (auto good = checkText(body); !good)
            return failure(good.error());
        return parseTrimmed(body);
    }();
    // These count from the payload's start.
    if (!payload
        && (payload.error().code == Code::Encoding || payload.error().code == Code::NotText))
        payload.error().position += skipped;
    return payload;
}

} // namespace warifu::enrol
