// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an enrolment payload says, before the user accepts it. Move-only, because it owns the
// secret.

#include "core/base/secret_bytes.h"
#include "core/otp/parameters.h"

#include <QString>

#include <vector>

namespace warifu::enrol {

// Things worth a word to the user; none of them stops the enrolment.
enum class Warning {
    ShortSecret,         // less than 128 bits (RFC 4226 section 4, R6)
    IssuerDisagrees,     // issuer parameter and label prefix differ
    Lookalike,           // one word mixes Latin with Cyrillic or Greek letters, or a character
                         // imitates the colon that parts issuer and account
    HiddenCharacters,    // bidi controls or invisible characters were removed
    UnusualDigits,       // not 6 to 8, or other than the fixed number of Steam, mOTP, Yandex
    UnusualPeriod,       // neither 30 nor 60 s, or other than the fixed one
    UnusualAlgorithm,    // not SHA-1, so with few implementations: worth a look at the service
    DuplicateParameter,  // a parameter came twice; the first one counts
    UnknownParameter,    // ignored
    AlreadyInVault,      // the same secret; set by findDuplicates()
    MissingCounter,      // hotp without counter: 0 is assumed
    NoName,              // neither issuer nor account
    UnusualSecretLength, // Base32 that no whole number of bytes gives; read as other apps do
    TreatedAsSteam,      // a plain totp whose issuer is Steam: other apps mark Steam only like that
};

struct Draft
{
    otp::Parameters parameters;
    QString issuer;      // sanitized
    QString name;        // sanitized account name
    QString labelIssuer; // the label's prefix where it disagrees with issuer
    QString group;       // the user's choice at review; payloads carry none
    std::uint64_t counter = 0;
    SecretBytes secret;
    SecretBytes pin; // Motp and Yandex, when the payload carries it; UTF-8
    std::vector<Warning> warnings;

    [[nodiscard]] bool has(Warning warning) const;
};

} // namespace warifu::enrol
