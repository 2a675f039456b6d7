// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a payload is refused, with the place where people should look.

#include <QString>

#include <cstddef>

namespace warifu::enrol {

struct EnrolError
{
    enum class Code {
        Empty,
        TooLong,       // above kMaxPayload
        NotText,       // not UTF-8, or NUL inside
        UnknownScheme, // not an enrolment payload: detail holds the scheme, if any
        Malformed,     // the URI cannot be taken apart
        UnknownType,   // otpauth type other than totp, hotp, steam, yaotp: detail
        MissingSecret,
        SecretCharacter,  // position counts characters of the secret from 0; detail: the character
        SecretLength,     // the number of Base32 or hexadecimal digits is impossible
        SecretTooLong,    // above otp::kMaxSecretSize
        SecretPadding,    // '=' inside the secret: position
        UnknownAlgorithm, // detail
        Digits,           // not a number or out of range: detail
        Period,           // detail
        Counter,          // detail
        Epoch,            // detail
        Encoding,         // broken percent-encoding: position in the payload
        BadChecksum,      // Yandex secret
        Pin,              // the pin parameter is unreadable or above otp::kMaxPinSize
        TwoStep, // privacyIDEA's two-step rollout where there is none, or with a 2step_ parameter
                 // that is missing or out of range: detail names it
        MigrationBase64,    // the data parameter is not Base64
        MigrationTruncated, // the protobuf ends early: position in bytes
        MigrationMalformed, // position in bytes
        MigrationVersion,
    };
    Code code = Code::Empty;
    std::size_t position = 0;
    QString detail; // sanitized, never a secret
};

} // namespace warifu::enrol
