// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parameters of an otpauth-like URI by name, and each read into its value.

#include "core/enrol/draft.h"
#include "core/enrol/draft_rules.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/two_step.h"
#include "core/enrol/uri_parts.h"

#include "core/base/result.h"

#include <optional>
#include <vector>

namespace warifu::enrol {

struct UriFields
{
    std::optional<UriValue> secret, issuer, algorithm, digits, period, counter, epoch, pin, encoder;
    std::optional<UriValue> twoStepSalt, twoStepOutput, twoStepDifficulty;
    bool steam = false;     // "steam" without value, as Stratum writes
    bool twoStep = false;   // any of privacyIDEA's 2step_ parameters
    bool duplicate = false; // something came twice; the first one is here
    bool unknown = false;   // something was ignored that may matter
};

// Keys in any letter case. Pictures, serial numbers and other apps' notes are passed over silently.
[[nodiscard]] UriFields collectFields(const std::vector<UriParameter> &query);

// What the fields say about a code of that kind, over the kind's defaults; not yet range-checked
// beyond being numbers. Fields that the kind does not use are not read.
[[nodiscard]] Result<otp::Parameters, EnrolError> readParameters(const UriFields &fields,
                                                                 otp::Kind kind);
// draft.counter; a missing one is 0 with a warning.
[[nodiscard]] Result<void, EnrolError> readCounter(const UriFields &fields, Draft &draft);
// draft.secret from Base32 (hexadecimal for Motp).
[[nodiscard]] Result<void, EnrolError> readSecret(const UriFields &fields, Draft &draft);
// All three 2step_ fields as numbers; not yet range-checked.
[[nodiscard]] Result<TwoStepParameters, EnrolError> readTwoStep(const UriFields &fields);
// draft.pin: Base32 of its UTF-8 as other apps write, or plain digits. Empty when there is none.
[[nodiscard]] Result<void, EnrolError> readPin(const UriFields &fields, Draft &draft);
// The label and the issuer field. The label is parted at the first ':', or else at the first "%3A".
[[nodiscard]] Result<RawNames, EnrolError> readNames(UriValue label, const UriFields &fields);
// Warnings that the fields themselves give.
void warnOfFields(const UriFields &fields, Draft &draft);

// "SHA-256", "HmacSHA256", "sha256" and the like; empty means SHA-1.
[[nodiscard]] std::optional<otp::HashAlgorithm> parseAlgorithmName(const QString &name);

// A short part of text that is fit for an error's detail.
[[nodiscard]] QString detailOf(std::string_view text);
// The same for a word that stands where a scheme or type should: empty for a long one, which may be
// a secret that somebody pasted there.
[[nodiscard]] QString detailOfWord(std::string_view word);

} // namespace warifu::enrol
