// SPDX-License-Identifier: Apache-2.0
#include "core/reports/receiver_error.h"

#include "core/base/untrusted_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warifu::reports {

namespace {

ReceiverCode codeOf(const QString &text)
{
    static constexpr std::pair<const char *, ReceiverCode> kCodes[] = {
        {"invalid_request", ReceiverCode::InvalidRequest},
        {"invalid_key", ReceiverCode::InvalidKey},
        {"invalid_issuer", ReceiverCode::InvalidIssuer},
        {"invalid_audience", ReceiverCode::InvalidAudience},
        {"authentication_failed", ReceiverCode::AuthenticationFailed},
        {"access_denied", ReceiverCode::AccessDenied},
        {"invalid_state", ReceiverCode::InvalidState},
    };
    for (const auto &[name, code] : kCodes)
        if (text == QLatin1String(name))
            return code;
    return text.isEmpty() ? ReceiverCode::Unspecified : ReceiverCode::Unknown;
}

} // namespace

ReceiverError parseReceiverError(const QByteArray &body)
{
    if (body.size() > kMaxReceiverBody)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    ReceiverError error;
    error.text = sanitized(object.value(QStringLiteral("err")).toString(), kMaxReceiverCode);
    error.code = codeOf(error.text);
    error.description =
        sanitized(object.value(QStringLiteral("description")).toString(), kMaxReceiverText);
    return error;
}

} // namespace warifu::reports
