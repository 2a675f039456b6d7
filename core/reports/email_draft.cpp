// SPDX-License-Identifier: Apache-2.0
#include "core/reports/email_draft.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace warifu::reports {

namespace {

constexpr qsizetype kMaxAddress = 254; // RFC 5321 section 4.5.3.1.3
constexpr qsizetype kLine = 76;

// What needs no quoting in a header or a link; others are refused, not repaired.
bool isAddressCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
        || (c >= QLatin1Char('0') && c <= QLatin1Char('9'))
        || QStringLiteral("!#$&'*+-/=^_`{|}~.").contains(c);
}

bool hasControls(const QString &text, bool allowsLines)
{
    for (const QChar c : text) {
        const bool isLine = c == QLatin1Char('\n') || c == QLatin1Char('\r');
        if ((c < QLatin1Char(' ') || c == QChar(0x7f)) && !(allowsLines && isLine))
            return true;
    }
    return false;
}

std::optional<DraftError> wrongWith(const EmailDraft &draft)
{
    if (!isMailAddress(draft.to))
        return DraftError::Address;
    if (draft.subject.isEmpty() || draft.subject.size() > kMaxDraftSubject
        || !draft.subject.isValidUtf16() || hasControls(draft.subject, false))
        return DraftError::Subject;
    if (draft.body.isEmpty() || draft.body.size() > kMaxDraftBody || !draft.body.isValidUtf16()
        || hasControls(draft.body, true))
        return DraftError::Body;
    return std::nullopt;
}

QString withCrLf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
}

// Encoded words on lines of at most 76 characters (RFC 2047 section 2), cut between characters.
QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            words += (words.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + part.toBase64() + "?=";
        part.clear();
    };
    for (const uint character : text.toUcs4()) {
        const QByteArray bytes =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1).toUtf8();
        if (part.size() + bytes.size() > 36)
            flush();
        part += bytes;
    }
    flush();
    return words;
}

} // namespace

bool isMailAddress(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('@'));
    if (parts.size() != 2 || text.size() > kMaxAddress)
        return false;
    for (const QString &part : parts) {
        if (part.isEmpty() || part.startsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char('.')))
            return false;
        for (const QChar c : part)
            if (!isAddressCharacter(c))
                return false;
    }
    return true;
}

Result<QByteArray, DraftError> formatMailto(const EmailDraft &draft)
{
    if (const auto wrong = wrongWith(draft))
        return failure(*wrong);
    return "mailto:" + QUrl::toPercentEncoding(draft.to, "@")
        + "?subject=" + QUrl::toPercentEncoding(draft.subject)
        + "&body=" + QUrl::toPercentEncoding(withCrLf(draft.body));
}

Result<QByteArray, DraftError> formatMessage(const EmailDraft &draft, UnixSeconds date)
{
    if (const auto wrong = wrongWith(draft))
        return failure(*wrong);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(date.time_since_epoch().count(), Qt::UTC);
    QByteArray message = "X-Unsent: 1\r\nTo: " + draft.to.toLatin1();
    message += "\r\nDate: " + time.toString(Qt::RFC2822Date).toLatin1();
    message += "\r\nSubject: " + encodedWords(draft.subject);
    message += "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8"
               "\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const QByteArray body = withCrLf(draft.body).toUtf8().toBase64();
    for (qsizetype i = 0; i < body.size(); i += kLine)
        message += body.mid(i, kLine) + "\r\n";
    return message;
}

} // namespace warifu::reports
