// SPDX-License-Identifier: Apache-2.0
#pragma once
// The exact bytes that are signed by either side, and how signatures are written. Fields are joined
// by '|' as they are: nothing is parsed, trimmed or written anew in between.

#include "core/approvals/challenge_server.h"
#include "core/base/secret_bytes.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace warifu::servers::privacyidea {

// RFC 4648 base32, upper case, with padding: without it servers answer 500.
[[nodiscard]] QByteArray formatSignature(ByteView signature);
// Empty for what is not base32.
[[nodiscard]] std::vector<std::uint8_t> parseSignature(const QString &text);

// YYYY-MM-DDTHH:MM:SS.ffffffZ
[[nodiscard]] QByteArray formatTimestamp(UnixMilliseconds time);

[[nodiscard]] QByteArray pollMessage(const QString &serial, const QByteArray &timestamp);

struct ChallengeText
{
    QString nonce, url, serial, question, title, sslVerify;
    std::optional<QString> requirePresence;
};
[[nodiscard]] QByteArray challengeMessage(const ChallengeText &text);

// What an answer says beside who and to what; the same for the form and for the signed message.
struct AnswerText
{
    bool declines = false;
    QByteArray reason; // empty: none is sent
    QByteArray option; // empty: none is sent
};
// Cancel and Report name their reason where the challenge takes one; NotSure never does. option
// counts for Approve of a challenge with options.
[[nodiscard]] AnswerText answerText(const approvals::Challenge &challenge, approvals::Answer answer,
                                    const QString &option);
[[nodiscard]] QByteArray answerMessage(const QByteArray &nonce, const QString &serial,
                                       const AnswerText &text);

} // namespace warifu::servers::privacyidea
