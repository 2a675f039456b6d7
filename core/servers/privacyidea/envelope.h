// SPDX-License-Identifier: Apache-2.0
#pragma once
// The JSON that every answer of the server is wrapped in, good or bad.

#include "core/base/environment.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace warifu::servers::privacyidea {

struct Envelope
{
    QJsonValue value;   // result.value
    QJsonObject detail; // empty when absent
    std::optional<UnixMilliseconds> serverTime;
};

struct ApiError
{
    enum class Kind {
        NotJson,     // an HTML page of a proxy, an empty body, truncated JSON
        NotEnvelope, // JSON of another shape
        Reported,    // the server says no: code
    };
    Kind kind = Kind::NotJson;
    int status = 0; // HTTP
    int code = 0;   // result.error.code where Reported
    std::optional<UnixMilliseconds> serverTime;
};

// Codes of result.error (privacyidea/lib/error.py).
inline constexpr int kCodeBadSignature = 10; // also a wrong time stamp
inline constexpr int kCodePolicy = 303;
inline constexpr int kCodeNotFound = 601;
inline constexpr int kCodeParameter = 905;
inline constexpr int kCodeHidden = -311; // hide_specific_error_message_for_ttype

[[nodiscard]] Result<Envelope, ApiError> parseEnvelope(int status, const QByteArray &body);

} // namespace warifu::servers::privacyidea
