// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a receiver says when it refuses a token (RFC 8935 section 2.4). Receivers in the field
// answer with other codes, other statuses and empty bodies; whatever it is, this is what is shown
// of it.

#include <QByteArray>
#include <QString>

namespace warifu::reports {

enum class ReceiverCode {
    Unspecified, // no body, no JSON, no code
    Unknown,     // a code that nobody registered
    InvalidRequest,
    InvalidKey, // the device's key is not registered there
    InvalidIssuer,
    InvalidAudience,
    AuthenticationFailed,
    AccessDenied,
    InvalidState,
};

struct ReceiverError
{
    ReceiverCode code = ReceiverCode::Unspecified;
    QString text;        // the code as it came, at most kMaxReceiverCode characters
    QString description; // sanitized, at most kMaxReceiverText characters
    bool operator==(const ReceiverError &) const = default;
};

inline constexpr qsizetype kMaxReceiverBody = 8192; // what is read at all
inline constexpr int kMaxReceiverCode = 64;
inline constexpr int kMaxReceiverText = 200;

[[nodiscard]] ReceiverError parseReceiverError(const QByteArray &body);

} // namespace warifu::reports
