// SPDX-License-Identifier: Apache-2.0
#include "tests/component/exchange/corpus.h"

#include "core/exchange/limits.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "test_paths.h"

namespace warifu::exchange::test {

namespace {

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

// What a scheme fixes is not compared: corpus.json says what the file says, we what is used.
QString numbersOf(const QString &type, const QString &algorithm, int digits, qint64 moving)
{
    if (type == QLatin1String("totp") || type == QLatin1String("hotp"))
        return QStringLiteral("%1 %2 %3").arg(algorithm).arg(digits).arg(moving);
    return QStringLiteral("-");
}

// Where corpus.json is silent, anything goes.
QString told(const QJsonObject &entry, const char *name)
{
    return entry.contains(QLatin1String(name)) ? text(entry, name) : QStringLiteral("*");
}

QString lineOfExpected(const QJsonObject &entry, const QString &format)
{
    const QString type = text(entry, "type");
    QString secret = text(entry, "secret_hex");
    // andOTP stores an mOTP key as the text of its hexadecimal digits; the code needs the key.
    if (format == QLatin1String("andotp") && type == QLatin1String("motp"))
        secret = QString::fromLatin1(QByteArray::fromHex(secret.toLatin1())).toLower();
    const bool counts = type == QLatin1String("hotp");
    const qint64 moving = counts ? entry.value(QLatin1String("counter")).toInteger(0)
                                 : entry.value(QLatin1String("period")).toInteger(30);
    return QStringLiteral("%1 [%2] [%3] %4 %5")
        .arg(type, told(entry, "issuer"), told(entry, "account"), secret,
             numbersOf(type, text(entry, "algo"), entry.value(QLatin1String("digits")).toInt(6),
                       moving));
}

QString nameOf(otp::Kind kind)
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
    Q_UNREACHABLE();
}

QString nameOf(otp::HashAlgorithm algorithm)
{
    switch (algorithm) {
    case otp::HashAlgorithm::Sha1:
        return QStringLiteral("SHA1");
    case otp::HashAlgorithm::Sha224:
        return QStringLiteral("SHA224");
    case otp::HashAlgorithm::Sha256:
        return QStringLiteral("SHA256");
    case otp::HashAlgorithm::Sha512:
        return QStringLiteral("SHA512");
    case otp::HashAlgorithm::Sha384:
        return QStringLiteral("SHA384");
    }
    Q_UNREACHABLE();
}

} // namespace

QString lineOf(const ImportedEntry &entry, const QString &like)
{
    const otp::Parameters &used = entry.draft.parameters;
    const QString type = nameOf(used.kind);
    const qint64 moving = used.kind == otp::Kind::Hotp ? static_cast<qint64>(entry.draft.counter)
                                                       : static_cast<qint64>(used.period.count());
    // Compared as text with what a published file holds.
    const ByteView secret = entry.draft.secret.expose();
    const QByteArray hex = QByteArray(reinterpret_cast<const char *>(secret.data()),
                                      static_cast<qsizetype>(secret.size()))
                               .toHex();
    return QStringLiteral("%1 [%2] [%3] %4 %5")
        .arg(
            type, like.contains(QLatin1String(" [*] [")) ? QStringLiteral("*") : entry.draft.issuer,
            like.contains(QLatin1String("] [*] ")) ? QStringLiteral("*") : entry.draft.name,
            QString::fromLatin1(hex), numbersOf(type, nameOf(used.algorithm), used.digits, moving));
}

std::vector<CorpusFile> corpus()
{
    const QString folder =
        qEnvironmentVariable("WARIFU_CORPUS", QStringLiteral(WARIFU_SHARED "/corpus/import"));
    QFile index(folder + QStringLiteral("/corpus.json"));
    std::vector<CorpusFile> files;
    if (!index.open(QIODevice::ReadOnly))
        return files;
    const QJsonArray rows = QJsonDocument::fromJson(index.readAll()).array();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        CorpusFile file;
        file.name = text(row, "file");
        file.path = folder + QLatin1Char('/') + file.name;
        file.format = text(row, "format");
        file.key =
            text(row, row.contains(QLatin1String("key_hex")) ? "key_hex" : "password").toUtf8();
        file.wrongPassword = text(row, "wrong_password").toUtf8();
        file.error = text(row, "error");
        file.expectedFailures = row.value(QLatin1String("errors")).toInt(-1);
        // Keys whose policy we do not know are not used (RFC 6030 section 5).
        const int usable =
            row.value(QLatin1String("usable_count")).toInt(static_cast<int>(kMaxEntries));
        for (const QJsonValue &entry : row.value(QLatin1String("entries")).toArray()) {
            if (file.expected.size() < usable)
                file.expected << lineOfExpected(entry.toObject(), file.format);
        }
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace warifu::exchange::test
