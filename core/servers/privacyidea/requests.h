// SPDX-License-Identifier: Apache-2.0
#pragma once
// The three requests of a push token's client. Which one a POST is, the server tells by its fields.

#include "core/base/secret_bytes.h"
#include "core/net/http.h"
#include "core/servers/privacyidea/signed_text.h"

namespace warifu::servers::privacyidea {

// The server makes an RSA-4096 key meanwhile. publicKey: DER SubjectPublicKeyInfo.
[[nodiscard]] net::Request rolloutRequest(const QUrl &url, const QString &serial,
                                          const SecretBytes &credential, ByteView publicKey);

// All open challenges of the token; signature over pollMessage().
[[nodiscard]] net::Request pollRequest(const QUrl &url, const QString &serial,
                                       const QByteArray &timestamp, ByteView signature);

// signature over answerMessage() of the same nonce, serial and text.
[[nodiscard]] net::Request answerRequest(const QUrl &url, const QByteArray &nonce,
                                         const QString &serial, const AnswerText &text,
                                         ByteView signature);

} // namespace warifu::servers::privacyidea
