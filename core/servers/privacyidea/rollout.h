// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the server answers to the rollout of a push token.

#include "core/base/result.h"
#include "core/crypto/public_key.h"
#include "core/servers/privacyidea/envelope.h"

#include <QString>

namespace warifu::servers::privacyidea {

enum class RolloutError {
    NotAccepted, // value is not true, or rollout_state says something else than enrolled
    OtherSerial,
    MissingKey,
    KeyEncoding, // not Base64 of a PKCS#1 RSAPublicKey
    WeakKey,
};

// The key that signs this token's challenges.
[[nodiscard]] Result<crypto::PublicKey, RolloutError> parseRollout(const Envelope &envelope,
                                                                   const QString &serial);

} // namespace warifu::servers::privacyidea
