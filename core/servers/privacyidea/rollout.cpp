// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/rollout.h"

#include <algorithm>

namespace warifu::servers::privacyidea {

Result<crypto::PublicKey, RolloutError> parseRollout(const Envelope &envelope,
                                                     const QString &serial)
{
    const QJsonObject &detail = envelope.detail;
    const QJsonValue state = detail[QLatin1String("rollout_state")];
    if (!envelope.value.isBool() || !envelope.value.toBool()
        || (state.isString() && state.toString() != QLatin1String("enrolled")))
        return failure(RolloutError::NotAccepted);
    const QJsonValue named = detail[QLatin1String("serial")];
    if (!named.isUndefined() && named.toString() != serial)
        return failure(RolloutError::OtherSerial);
    QByteArray text = detail[QLatin1String("public_key")].toString().toLatin1();
    if (text.isEmpty())
        return failure(RolloutError::MissingKey);
    // PEM's lines without its armour.
    text.removeIf([](char c) { return c == '\n' || c == '\r' || c == ' '; });
    const auto der = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!der)
        return failure(RolloutError::KeyEncoding);
    auto key = crypto::PublicKey::parsePkcs1(
        {reinterpret_cast<const std::uint8_t *>(der.decoded.constData()),
         std::size_t(der.decoded.size())});
    if (!key)
        return failure(key.error() == crypto::KeyError::Weak ? RolloutError::WeakKey
                                                             : RolloutError::KeyEncoding);
    return std::move(*key);
}

} // namespace warifu::servers::privacyidea
