// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/envelope.h"

#include <QJsonDocument>

namespace warifu::servers::privacyidea {

namespace {

std::optional<UnixMilliseconds> readTime(const QJsonValue &time)
{
    const double seconds = time.toDouble(-1);
    // Up to the year 9999; NaN and infinity do not occur in JSON.
    if (seconds < 0 || seconds > 253'402'300'799.0)
        return std::nullopt;
    return UnixMilliseconds(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
}

} // namespace

Result<Envelope, ApiError> parseEnvelope(int status, const QByteArray &body)
{
    ApiError error{ApiError::Kind::NotJson, status, 0, std::nullopt};
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull())
        return failure(error);
    error.kind = ApiError::Kind::NotEnvelope;
    const QJsonObject root = document.object();
    const QJsonObject result = root[QLatin1String("result")].toObject();
    const QJsonValue isGood = result[QLatin1String("status")];
    if (!isGood.isBool())
        return failure(error);
    error.serverTime = readTime(root[QLatin1String("time")]);
    if (!isGood.toBool()) {
        const QJsonValue code = result[QLatin1String("error")][QLatin1String("code")];
        if (code.isDouble()) {
            error.kind = ApiError::Kind::Reported;
            error.code = code.toInt();
        }
        return failure(error);
    }
    // A success that HTTP calls a failure is neither.
    if (status != 200 || !result.contains(QLatin1String("value")))
        return failure(error);
    return Envelope{result[QLatin1String("value")], root[QLatin1String("detail")].toObject(),
                    error.serverTime};
}

} // namespace warifu::servers::privacyidea
