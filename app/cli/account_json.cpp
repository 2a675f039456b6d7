// SPDX-License-Identifier: Apache-2.0
#include "app/cli/account_json.h"

#include "app/cli/problems.h"

#include "app/text/sentences.h"

#include "core/base/base32.h"

#include <QJsonArray>

namespace warifu::cli {

QString typeName(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp:
        return QStringLiteral("totp");
    case otp::Kind::Hotp:
        return QStringLiteral("hotp");
    case otp::Kind::Steam:
        return QStringLiteral("steam");
    case otp::Kind::Motp:
        return QStringLiteral("motp");
    case otp::Kind::Yandex:
        return QStringLiteral("yandex");
    }
    return {};
}

QString algorithmName(const otp::Parameters &parameters)
{
    if (parameters.kind == otp::Kind::Motp)
        return QStringLiteral("MD5");
    switch (parameters.algorithm) {
    case otp::HashAlgorithm::Sha1:
        return QStringLiteral("SHA1");
    case otp::HashAlgorithm::Sha256:
        return QStringLiteral("SHA256");
    case otp::HashAlgorithm::Sha512:
        return QStringLiteral("SHA512");
    case otp::HashAlgorithm::Sha224:
        return QStringLiteral("SHA224");
    case otp::HashAlgorithm::Sha384:
        return QStringLiteral("SHA384");
    }
    return {};
}

QJsonObject accountJson(const accounts::Account &account)
{
    const otp::Parameters &parameters = account.parameters;
    QJsonObject json{
        {QStringLiteral("id"), account.id.text()},
        {QStringLiteral("type"), typeName(parameters.kind)},
        {QStringLiteral("issuer"), account.issuer},
        {QStringLiteral("account"), account.name},
        {QStringLiteral("group"), account.group},
        {QStringLiteral("tags"), QJsonArray::fromStringList(account.tags)},
        {QStringLiteral("algorithm"), algorithmName(parameters)},
        {QStringLiteral("digits"), parameters.digits},
        {QStringLiteral("pinned"), account.pinned},
        {QStringLiteral("health"), nameOf(account.health)},
        {QStringLiteral("trashed"), account.trashedAt.has_value()},
    };
    if (parameters.kind == otp::Kind::Hotp) {
        // JSON numbers are exact up to 2^53 only, and a counter may be any 64-bit number.
        const bool isExact = account.counter < (std::uint64_t(1) << 53);
        json[QStringLiteral("counter")] = isExact ? QJsonValue(static_cast<qint64>(account.counter))
                                                  : QJsonValue(QString::number(account.counter));
    } else {
        json[QStringLiteral("period")] = static_cast<qint64>(parameters.period.count());
    }
    if (parameters.epoch.count() != 0)
        json[QStringLiteral("epoch")] = static_cast<qint64>(parameters.epoch.count());
    return json;
}

void addSecrets(QJsonObject &json, const accounts::Account &account,
                const vault::Credential *credential)
{
    json[QStringLiteral("note")] = account.note;
    if (credential == nullptr)
        return;
    // The user asked for it with --show-secrets.
    const SecretBytes secret = formatBase32(credential->secret.expose());
    // As above.
    const ByteView text = secret.expose();
    json[QStringLiteral("secret")] = QString::fromLatin1(
        reinterpret_cast<const char *>(text.data()), static_cast<qsizetype>(text.size()));
    // As above.
    const ByteView pin = credential->pin.expose();
    if (!pin.empty())
        json[QStringLiteral("pin")] = QString::fromUtf8(reinterpret_cast<const char *>(pin.data()),
                                                        static_cast<qsizetype>(pin.size()));
}

QString titleOf(const accounts::Account &account)
{
    if (account.issuer.isEmpty() && account.name.isEmpty())
        return account.id.text();
    return text::accountName(account.issuer, account.name);
}

} // namespace warifu::cli
