// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/signed_text.h"

#include "core/base/base32.h"

#include <QDateTime>

namespace warifu::servers::privacyidea {

QByteArray formatSignature(ByteView signature)
{
    const SecretBytes digits = formatBase32(signature);
    // A signature is public; only its spelling comes from a function for secrets.
    const ByteView view = digits.expose();
    QByteArray text(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
    while (text.size() % 8 != 0)
        text += '=';
    return text;
}

std::vector<std::uint8_t> parseSignature(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    const auto bytes = parseBase32({latin.constData(), std::size_t(latin.size())});
    if (!bytes)
        return {};
    // As above: a signature is public.
    const ByteView view = bytes->expose();
    return {view.begin(), view.end()};
}

QByteArray formatTimestamp(UnixMilliseconds time)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return moment.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")).toLatin1() + "000Z";
}

QByteArray pollMessage(const QString &serial, const QByteArray &timestamp)
{
    return serial.toUtf8() + '|' + timestamp;
}

QByteArray challengeMessage(const ChallengeText &text)
{
    QByteArray message = text.nonce.toUtf8() + '|' + text.url.toUtf8() + '|' + text.serial.toUtf8()
        + '|' + text.question.toUtf8() + '|' + text.title.toUtf8() + '|' + text.sslVerify.toUtf8();
    if (text.requirePresence)
        message += '|' + text.requirePresence->toUtf8();
    return message;
}

AnswerText answerText(const approvals::Challenge &challenge, approvals::Answer answer,
                      const QString &option)
{
    AnswerText text;
    const auto declineWith = [&](const char *reason) {
        text.declines = true;
        if (challenge.takesReason)
            text.reason = reason;
    };
    switch (answer) {
    case approvals::Answer::Approve:
        if (challenge.presence == approvals::Presence::Option)
            text.option = option.toUtf8();
        break;
    case approvals::Answer::Cancel:
        declineWith("cancelled");
        break;
    case approvals::Answer::NotSure:
        declineWith("");
        break;
    case approvals::Answer::Report:
        declineWith("unknown_trigger");
        break;
    }
    return text;
}

QByteArray answerMessage(const QByteArray &nonce, const QString &serial, const AnswerText &text)
{
    QByteArray message = nonce + '|' + serial.toUtf8();
    if (text.declines)
        message += "|decline";
    if (!text.reason.isEmpty())
        message += '|' + text.reason;
    if (!text.option.isEmpty())
        message += '|' + text.option;
    return message;
}

} // namespace warifu::servers::privacyidea
