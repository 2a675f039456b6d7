// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drafts and errors as one line each, so that a row of a table can say everything it expects.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include <QStringList>
#include <QTest>

#include <string_view>

namespace warifu::enrol::test {

// RFC 4226 appendix D; "$S" in a row's text stands for it.
inline constexpr char kSecret[] = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
inline constexpr char kSecretHex[] = "3132333435363738393031323334353637383930";

inline QByteArray withSecret(QByteArray text)
{
    return text.replace("$S", kSecret);
}

inline std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

inline QString nameOf(Warning warning)
{
    switch (warning) {
    case Warning::ShortSecret:
        return QStringLiteral("ShortSecret");
    case Warning::IssuerDisagrees:
        return QStringLiteral("IssuerDisagrees");
    case Warning::Lookalike:
        return QStringLiteral("Lookalike");
    case Warning::HiddenCharacters:
        return QStringLiteral("HiddenCharacters");
    case Warning::UnusualDigits:
        return QStringLiteral("UnusualDigits");
    case Warning::UnusualPeriod:
        return QStringLiteral("UnusualPeriod");
    case Warning::UnusualAlgorithm:
        return QStringLiteral("UnusualAlgorithm");
    case Warning::DuplicateParameter:
        return QStringLiteral("DuplicateParameter");
    case Warning::UnknownParameter:
        return QStringLiteral("UnknownParameter");
    case Warning::AlreadyInVault:
        return QStringLiteral("AlreadyInVault");
    case Warning::MissingCounter:
        return QStringLiteral("MissingCounter");
    case Warning::NoName:
        return QStringLiteral("NoName");
    case Warning::UnusualSecretLength:
        return QStringLiteral("UnusualSecretLength");
    case Warning::TreatedAsSteam:
        return QStringLiteral("TreatedAsSteam");
    }
    return {};
}

inline QString warningsOf(const Draft &draft)
{
    QStringList names;
    for (const Warning warning : draft.warnings)
        names << nameOf(warning);
    names.sort();
    return names.join(QLatin1Char(' '));
}

// "totp sha1 6 30": kind, algorithm, digits, and the period (for hotp the counter); "+T0" follows
// where it is not 0.
inline QString parametersOf(const Draft &draft)
{
    static const char *const kKinds[] = {"totp", "hotp", "steam", "motp", "yandex"};
    static const char *const kAlgorithms[] = {"sha1", "sha256", "sha512", "sha224", "sha384"};
    const otp::Parameters &p = draft.parameters;
    const bool counts = p.kind == otp::Kind::Hotp;
    QString text = QStringLiteral("%1 %2 %3 %4")
                       .arg(QLatin1String(kKinds[static_cast<int>(p.kind)]),
                            QLatin1String(kAlgorithms[static_cast<int>(p.algorithm)]))
                       .arg(p.digits)
                       .arg(counts ? static_cast<qint64>(draft.counter) : p.period.count());
    if (p.epoch.count() != 0)
        text += QStringLiteral("+%1").arg(p.epoch.count());
    return text;
}

// "issuer/name", and "(prefix)" where the label says something else.
inline QString namesOf(const Draft &draft)
{
    QString text = draft.issuer + QLatin1Char('/') + draft.name;
    if (!draft.labelIssuer.isEmpty())
        text += QStringLiteral("(%1)").arg(draft.labelIssuer);
    return text;
}

inline QByteArray hexOf(const SecretBytes &bytes)
{
    // A published test secret, to be compared.
    const ByteView view = bytes.expose();
    return QByteArray(reinterpret_cast<const char *>(view.data()),
                      static_cast<qsizetype>(view.size()))
        .toHex();
}

inline QString nameOf(EnrolError::Code code)
{
    using Code = EnrolError::Code;
    switch (code) {
    case Code::Empty:
        return QStringLiteral("Empty");
    case Code::TooLong:
        return QStringLiteral("TooLong");
    case Code::NotText:
        return QStringLiteral("NotText");
    case Code::UnknownScheme:
        return QStringLiteral("UnknownScheme");
    case Code::Malformed:
        return QStringLiteral("Malformed");
    case Code::UnknownType:
        return QStringLiteral("UnknownType");
    case Code::MissingSecret:
        return QStringLiteral("MissingSecret");
    case Code::SecretCharacter:
        return QStringLiteral("SecretCharacter");
    case Code::SecretLength:
        return QStringLiteral("SecretLength");
    case Code::SecretTooLong:
        return QStringLiteral("SecretTooLong");
    case Code::SecretPadding:
        return QStringLiteral("SecretPadding");
    case Code::UnknownAlgorithm:
        return QStringLiteral("UnknownAlgorithm");
    case Code::Digits:
        return QStringLiteral("Digits");
    case Code::Period:
        return QStringLiteral("Period");
    case Code::Counter:
        return QStringLiteral("Counter");
    case Code::Epoch:
        return QStringLiteral("Epoch");
    case Code::Encoding:
        return QStringLiteral("Encoding");
    case Code::BadChecksum:
        return QStringLiteral("BadChecksum");
    case Code::Pin:
        return QStringLiteral("Pin");
    case Code::TwoStep:
        return QStringLiteral("TwoStep");
    case Code::MigrationBase64:
        return QStringLiteral("MigrationBase64");
    case Code::MigrationTruncated:
        return QStringLiteral("MigrationTruncated");
    case Code::MigrationMalformed:
        return QStringLiteral("MigrationMalformed");
    case Code::MigrationVersion:
        return QStringLiteral("MigrationVersion");
    }
    return {};
}

// "SecretCharacter 7 '1'"
inline QString summary(const EnrolError &error)
{
    QString text = nameOf(error.code) + QStringLiteral(" %1").arg(error.position);
    if (!error.detail.isEmpty())
        text += QStringLiteral(" '%1'").arg(error.detail);
    return text;
}

} // namespace warifu::enrol::test
