// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every draft and every error keep, whatever the input was. A broken promise aborts, so that
// the fuzzer reports the input.

#include "core/base/untrusted_text.h"
#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/otpauth_uri.h"
#include "core/enrol/payload.h"
#include "core/otp/code.h"

#include <cstdlib>
#include <string_view>

namespace warifu::enrol::fuzz {

inline void promise(bool kept)
{
    if (!kept)
        std::abort();
}

inline std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

inline void checkError(const EnrolError &error)
{
    promise(error.detail.size() <= 24);
    promise(sanitized(error.detail) == error.detail);
}

inline void checkDraft(const Draft &draft)
{
    const auto valid = otp::validated(draft.parameters);
    promise(valid && *valid == draft.parameters);
    promise(!draft.secret.isEmpty() && draft.secret.size() <= otp::kMaxSecretSize);
    promise(draft.pin.size() <= otp::kMaxPinSize);
    for (const QString &text : {draft.issuer, draft.name, draft.labelIssuer})
        promise(sanitized(text) == text && text.size() <= 256);
    promise(draft.has(Warning::IssuerDisagrees) == !draft.labelIssuer.isEmpty());
    promise(draft.has(Warning::NoName) == (draft.issuer.isEmpty() && draft.name.isEmpty()));

    // It makes codes.
    const UnixSeconds now = unixSeconds(4'000'000'000) + draft.parameters.epoch;
    constexpr std::uint8_t kAnyPin[] = {'1'};
    // Fuzzer input.
    const ByteView secret = draft.secret.expose();
    if (otp::isTimeBased(draft.parameters.kind))
        promise(otp::codeAt(draft.parameters, secret, kAnyPin, now).has_value());

    // And it comes back from its own URI.
    // Fuzzer input.
    const ByteView pin = draft.pin.expose();
    const SecretBytes uri =
        formatOtpauthUri({draft.parameters, draft.issuer, draft.name, draft.counter, secret, pin});
    // Fuzzer input.
    const auto back = parsePayload(asText(uri.expose()));
    promise(back.has_value());
    const auto *const again = std::get_if<Draft>(&*back);
    promise(again && again->parameters == draft.parameters);
    promise(again->issuer == draft.issuer && again->name == draft.name);
    promise(again->counter == draft.counter);
    // Fuzzer input.
    promise(equalInConstantTime(again->secret.expose(), secret));
    // Fuzzer input.
    promise(equalInConstantTime(again->pin.expose(), pin));
}

inline void checkPart(const MigrationPart &part)
{
    promise(part.parts >= 1 && part.parts <= 100 && part.part >= 0 && part.part < part.parts);
    promise(!part.drafts.empty() || !part.failures.empty());
    for (const Draft &draft : part.drafts)
        checkDraft(draft);
    for (const MigrationFailure &failed : part.failures) {
        checkError(failed.error);
        promise(failed.index < part.drafts.size() + part.failures.size());
        promise(sanitized(failed.name) == failed.name);
    }
}

} // namespace warifu::enrol::fuzz
