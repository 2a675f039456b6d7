// SPDX-License-Identifier: Apache-2.0
// Every published vector of tests/data/otp_vectors.json is a row, and the file is the shared one.

#include "core/base/base32.h"
#include "core/otp/code.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "test_paths.h"

using namespace warifu;

namespace {

QJsonObject objectFrom(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject vectors()
{
    return objectFrom(QStringLiteral(WARIFU_TEST_DATA "/otp_vectors.json"));
}

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

// The secret of a case in whichever of the three spellings it has.
QByteArray secretOf(const QJsonObject &entry)
{
    if (entry.contains(QLatin1String("secret_ascii")))
        return entry[QLatin1String("secret_ascii")].toString().toLatin1();
    if (entry.contains(QLatin1String("secret_hex")))
        return QByteArray::fromHex(entry[QLatin1String("secret_hex")].toString().toLatin1());
    const auto secret = parseBase32(entry[QLatin1String("secret_b32")].toString().toStdString());
    if (!secret)
        return {};
    // Published test vector.
    const ByteView bytes = secret->expose();
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

struct Algorithm
{
    const char *name;
    otp::HashAlgorithm value;
};
constexpr Algorithm kAlgorithms[] = {{"SHA1", otp::HashAlgorithm::Sha1},
                                     {"SHA256", otp::HashAlgorithm::Sha256},
                                     {"SHA512", otp::HashAlgorithm::Sha512}};

} // namespace

class OtpVectorsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hotp_data();
    void hotp();
    void timeBased_data();
    void timeBased();
    void fileIsTheSharedOne();
};

void OtpVectorsTest::hotp_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<QString>("six");
    QTest::addColumn<quint64>("truncated");
    const QJsonObject set = vectors()[QLatin1String("rfc4226_appD")].toObject();
    for (const auto &value : set[QLatin1String("cases")].toArray()) {
        const QJsonObject entry = value.toObject();
        const auto counter = static_cast<quint64>(entry[QLatin1String("counter")].toInteger());
        QTest::addRow("RFC 4226 D, counter %llu", counter)
            << secretOf(set) << counter << entry[QLatin1String("otp")].toString()
            << static_cast<quint64>(entry[QLatin1String("truncated")].toInteger());
    }
}

void OtpVectorsTest::hotp()
{
    QFETCH(QByteArray, secret);
    QFETCH(quint64, counter);
    QFETCH(QString, six);
    QFETCH(quint64, truncated);
    const auto code = otp::hotp(viewOf(secret), counter, otp::HashAlgorithm::Sha1, 6);
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(*code), six);
    // Ten digits show the whole truncated value.
    const auto whole = otp::hotp(viewOf(secret), counter, otp::HashAlgorithm::Sha1, 10);
    QVERIFY(whole);
    QCOMPARE(QString::fromStdString(*whole).toULongLong(), truncated);
}

void OtpVectorsTest::timeBased_data()
{
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("expected");

    const QJsonObject all = vectors();
    const QJsonObject rfc = all[QLatin1String("rfc6238_appB")].toObject();
    const QJsonObject secrets = rfc[QLatin1String("secrets_ascii")].toObject();
    for (const auto &value : rfc[QLatin1String("cases")].toArray()) {
        const QJsonObject entry = value.toObject();
        const qint64 time = entry[QLatin1String("time")].toInteger();
        for (const Algorithm &algorithm : kAlgorithms) {
            const otp::Parameters parameters{
                otp::Kind::Totp, algorithm.value, rfc[QLatin1String("digits")].toInt(),
                std::chrono::seconds(rfc[QLatin1String("X")].toInteger()),
                std::chrono::seconds(rfc[QLatin1String("T0")].toInteger())};
            const QLatin1String name(algorithm.name);
            QTest::addRow("RFC 6238 B, T=%lld, %s", time, algorithm.name)
                << parameters << secrets[name].toString().toLatin1() << QByteArray() << time
                << entry[name].toString();
        }
    }

    const struct
    {
        const char *key;
        otp::Kind kind;
    } sets[] = {{"steam_rfc_key", otp::Kind::Steam},
                {"steam_real", otp::Kind::Steam},
                {"motp", otp::Kind::Motp},
                {"yandex", otp::Kind::Yandex}};
    for (const auto &set : sets) {
        const auto parameters = otp::validated({.kind = set.kind});
        QVERIFY(parameters);
        for (const auto &value : all[QLatin1String(set.key)].toArray()) {
            const QJsonObject entry = value.toObject();
            const qint64 time = entry[QLatin1String("time")].toInteger();
            const QString code = entry[QLatin1String("otp")].toString();
            QTest::addRow("%s, T=%lld, %s", set.key, time, qPrintable(code))
                << *parameters << secretOf(entry) << entry[QLatin1String("pin")].toString().toUtf8()
                << time << code;
        }
    }
}

void OtpVectorsTest::timeBased()
{
    QFETCH(otp::Parameters, parameters);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, pin);
    QFETCH(qint64, time);
    QFETCH(QString, expected);
    const auto code = otp::codeAt(parameters, viewOf(secret), viewOf(pin), unixSeconds(time));
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(code->text), expected);
    QVERIFY(code->validFrom <= unixSeconds(time));
    QVERIFY(unixSeconds(time) < code->validUntil);
    QCOMPARE((code->validUntil - code->validFrom).count(), parameters.period.count());
}

void OtpVectorsTest::fileIsTheSharedOne()
{
    const QString shared = QStringLiteral(WARIFU_SHARED "/vectors/otp_vectors.json");
    const QJsonObject ours = vectors();
    // So that a missing or emptied file cannot pass as "no rows".
    QCOMPARE(ours.size(), 6);
    QCOMPARE(ours[QLatin1String("rfc4226_appD")][QLatin1String("cases")].toArray().size(), 10);
    QCOMPARE(ours[QLatin1String("rfc6238_appB")][QLatin1String("cases")].toArray().size(), 6);
    if (!QFileInfo::exists(shared))
        QSKIP("../shared/vectors/otp_vectors.json is absent: the copy was not compared with it");
    const QJsonObject theirs = objectFrom(shared);
    for (auto set = ours.begin(); set != ours.end(); ++set)
        QCOMPARE(set.value(), theirs[set.key()]);
}

QTEST_APPLESS_MAIN(OtpVectorsTest)
#include "tst_vectors.moc"
