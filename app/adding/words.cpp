// SPDX-License-Identifier: Apache-2.0
#include "app/adding/words.h"

#include "app/text/code_text.h"
#include "app/text/enrol_text.h"
#include "app/text/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace warifu::adding::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AddingWords)
};

} // namespace

QString title(const QString &issuer, const QString &name)
{
    if (!issuer.trimmed().isEmpty())
        return issuer;
    if (!name.trimmed().isEmpty())
        return name;
    //: Stands for an account that has neither a service nor a user name.
    return Words::tr("Account without a name");
}

// initials() and hue() give what the list of accounts shows, so that a row looks as it did here.
QString initials(const QString &issuer, const QString &name)
{
    const QString source = issuer.trimmed().isEmpty() ? name : issuer;
    const QStringList parts = source.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString letters;
    for (const QString &part : parts) {
        const auto points = part.toUcs4();
        const auto letter = std::find_if(points.begin(), points.end(), [](char32_t candidate) {
            return QChar::isLetterOrNumber(candidate);
        });
        if (letter == points.end())
            continue;
        const char32_t point = *letter;
        letters += QString::fromUcs4(&point, 1).toUpper();
        // One Japanese character fills the disc.
        if (point >= 0x2E80 || letters.size() >= 2)
            break;
    }
    return letters.isEmpty() ? QStringLiteral("?") : letters;
}

double hue(const QString &issuer, const QString &name)
{
    // FNV-1a: the same colour in every start and on every computer.
    std::uint32_t hash = 2'166'136'261U;
    const QString source = issuer.trimmed().isEmpty() ? name : issuer;
    const QByteArray bytes = source.toCaseFolded().toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16'777'619U;
    return static_cast<double>((hash >> 8) % 360U) / 360.0;
}

QString kind(otp::Kind kind)
{
    return text::nameOf(kind);
}

QString algorithm(otp::HashAlgorithm algorithm)
{
    return text::nameOf(algorithm);
}

QString details(const enrol::Draft &draft)
{
    const otp::Parameters &parameters = draft.parameters;
    QStringList parts;
    //: How long the codes of an account are.
    const QString digits = Words::tr("%n digit(s)", nullptr, parameters.digits);
    switch (parameters.kind) {
    case otp::Kind::Totp:
    case otp::Kind::Hotp:
        parts = {text::nameOf(parameters.algorithm), digits};
        break;
    case otp::Kind::Motp:
    case otp::Kind::Steam:
    case otp::Kind::Yandex:
        //: How long the codes of an account are; they are letters, or letters and digits.
        parts = {Words::tr("%n character(s)", nullptr, parameters.digits)};
        break;
    }
    if (otp::isTimeBased(parameters.kind))
        parts.append(text::everyOf(parameters.period));
    else
        //: %1 is the number of the next code of a counter-based account.
        parts.append(Words::tr("counter %1").arg(QLocale().toString(qulonglong(draft.counter))));
    return parts.join(QStringLiteral(" · "));
}

QStringList warnings(const enrol::Draft &draft)
{
    QStringList sentences;
    for (const enrol::Warning warning : draft.warnings) {
        if (warning == enrol::Warning::AlreadyInVault)
            continue;
        if (warning == enrol::Warning::IssuerDisagrees && !draft.labelIssuer.isEmpty()) {
            sentences.append(
                //: Warning about a setup code. %1 and %2 are names of services.
                Words::tr("This code names two services: “%1” and “%2”. Check that you got it from "
                          "the page you meant.")
                    .arg(draft.issuer, draft.labelIssuer));
            continue;
        }
        sentences.append(text::describe(warning));
    }
    return sentences;
}

QString duplicate(const QString &twin)
{
    if (twin.isEmpty())
        //: Of two accounts that are about to be added.
        return Words::tr("It has the same key as another account in this list.");
    //: %1 is an account that exists, for example "GitHub (taro)".
    return Words::tr("It has the same key as %1.").arg(twin);
}

QString pieceOfKey(int characters)
{
    //: Under the field “Key”. A key is the shared secret that codes are computed from.
    return Words::tr("This key has only %n character(s). Keys have 16 or more: a part of it is "
                     "probably missing. Compare it with the page that shows it.",
                     nullptr, characters);
}

QString noCode(otp::OtpError error)
{
    return text::describe(error);
}

QString unreadableEntry(const enrol::MigrationFailure &entry)
{
    return text::describe(entry);
}

QString done(const std::vector<enrol::Draft> &drafts)
{
    if (drafts.size() == 1) {
        const enrol::Draft &draft = drafts.front();
        //: After saving. %1 is the name of the service, for example GitHub.
        return Words::tr("%1 was added.").arg(title(draft.issuer, draft.name));
    }
    //: After saving.
    return Words::tr("%n account(s) were added.", nullptr, static_cast<int>(drafts.size()));
}

QString accountName(const accounts::Account &account)
{
    QString name = title(account.issuer, account.name);
    if (!account.issuer.isEmpty() && !account.name.isEmpty())
        //: An account: %1 is the service, %2 the user name there.
        name = Words::tr("%1 (%2)").arg(account.issuer, account.name);
    if (account.trashedAt)
        //: %1 is an account that was deleted a short time ago.
        name = Words::tr("%1 in the trash").arg(name);
    return name;
}

} // namespace warifu::adding::words
