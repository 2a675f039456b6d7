// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/manual_entry.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/secret_text.h"
#include "core/enrol/uri_parts.h"
#include "core/enrol/utf8.h"

#include <limits>

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;
using otp::Kind;

constexpr std::size_t kMaxTyped = 16 * 1024;

Result<SecretBytes, EnrolError> readSecret(Kind kind, std::string_view text)
{
    if (text.empty())
        return failure(EnrolError{Code::MissingSecret, 0, {}});
    if (text.size() > kMaxTyped)
        return failure(EnrolError{Code::SecretTooLong, otp::kMaxSecretSize, {}});
    if (kind == Kind::Motp)
        return parseHexSecret(text);
    auto secret = parseBase32Secret(text, OddLength::Refuse);
    if (!secret)
        return failure(secret.error());
    return std::move(secret->bytes);
}

// Full-width digits, as a Japanese input method gives them, are digits.
Result<SecretBytes, EnrolError> readPin(std::string_view text)
{
    const EnrolError unreadable{Code::Pin, 0, {}};
    SecretBytes pin(text.size());
    // Filled here; it is the result.
    const auto out = pin.exposeWritable();
    std::size_t written = 0;
    while (!text.empty()) {
        const CodePoint read = decodeUtf8(text);
        if (read.size == 0 || read.value == 0)
            return failure(unreadable);
        const char32_t c = halfWidth(read.value);
        if (c < 0x80) {
            out[written++] = static_cast<std::uint8_t>(c);
        } else {
            for (const char byte : text.substr(0, read.size))
                out[written++] = static_cast<std::uint8_t>(byte);
        }
        text.remove_prefix(read.size);
        if (written > otp::kMaxPinSize)
            return failure(unreadable);
    }
    pin.truncate(written);
    return pin;
}

} // namespace

Result<Draft, EnrolError> parseManualEntry(const ManualEntry &entry)
{
    Draft draft;
    const auto parameters = otp::validated(entry.parameters);
    // What is out of range is reported by settle(); the fixed values of a scheme are no surprise.
    draft.parameters = parameters.value_or(entry.parameters);
    auto secret = readSecret(draft.parameters.kind, entry.secret);
    if (!secret)
        return failure(secret.error());
    draft.secret = std::move(*secret);
    if (otp::needsPin(draft.parameters.kind)) {
        auto pin = readPin(entry.pin);
        if (!pin)
            return failure(pin.error());
        draft.pin = std::move(*pin);
    }
    if (draft.parameters.kind == Kind::Hotp) {
        constexpr std::uint64_t kMaxCounter = std::numeric_limits<std::int64_t>::max();
        if (entry.counter > kMaxCounter)
            return failure(EnrolError{Code::Counter, 0, QString::number(entry.counter)});
        draft.counter = entry.counter;
    }
    setNames(draft, {entry.issuer, {}, entry.name});
    if (auto good = settle(draft); !good)
        return failure(good.error());
    return draft;
}

} // namespace warifu::enrol
