// SPDX-License-Identifier: Apache-2.0
#pragma once
// The code that enrols a push token: otpauth://pipush/…, pia://pipush/… (privacyIDEA 3.12) and
// edumfa-push://edumfa/… (eduMFA 2.1).

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/net/http_policy.h"
#include "core/servers/privacyidea/push_token.h"

#include <chrono>
#include <string_view>

namespace warifu::servers::privacyidea {

// Move-only: the credential is a secret for as long as it is unused.
struct EnrolmentUri
{
    PushToken token; // without server key and pin
    SecretBytes credential;
    // How long the rollout may be tried, from the moment the code was read.
    std::chrono::minutes lifetime{10};
    bool pollOnly = false; // the server will never try a push service; nothing depends on it
};

enum class EnrolmentUriError {
    TooLong,
    Malformed, // not scheme://host/label?name=value&…
    Encoding,
    Duplicate,    // a parameter comes twice
    Scheme,       // not one of the three above
    Version,      // v is not 1
    Url,          // missing, or not an absolute http(s) URL (net::parseUrl)
    NotHttps,     // plain http, not loopback or not allowed
    SslVerifyOff, // sslverify=0: asks us not to check certificates, which we do not do
    SslVerify,    // neither 0 nor 1
    Serial,       // missing, or not 1 to 64 letters, digits, '-', '_', '.'
    Credential,   // missing, or not 16 to 128 letters and digits
    Ttl,          // not 1 to 10080 minutes
    Flag,         // pin or poll_only is neither True nor False
};

// Whether text is for this parser: recognised by scheme and host only.
[[nodiscard]] bool isEnrolmentUri(std::string_view text);

[[nodiscard]] Result<EnrolmentUri, EnrolmentUriError>
parseEnrolmentUri(std::string_view text, net::PlainHttp plainHttp = net::PlainHttp::Never);

} // namespace warifu::servers::privacyidea
