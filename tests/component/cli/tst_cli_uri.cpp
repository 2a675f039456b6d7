// SPDX-License-Identifier: Apache-2.0
// warifuctl code --uri: codes without a vault.

#include "tests/component/cli/ctl.h"

#include <QDateTime>
#include <QFileInfo>

using namespace warifu::test;

class CliUriTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codes_data();
    void codes();
    void countedCode();
    void forPeople();
    void fromStdin();
    void now();
    void refuses_data();
    void refuses();
    void makesNoVault();
};

namespace {

QString rfcUri(const char *rest)
{
    return QStringLiteral("otpauth://totp/Example:taro?issuer=Example&secret=") + kRfcSecret
        + QString::fromUtf8(rest);
}

Outcome code(const QString &uri, const QStringList &more = {})
{
    return Ctl().plain(
        QStringList{QStringLiteral("code"), QStringLiteral("--uri"), uri, QStringLiteral("--json")}
        + more);
}

} // namespace

void CliUriTest::codes_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("next");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    // RFC 6238 appendix B.
    QTest::newRow("8 digits") << rfcUri("&digits=8") << qint64(1111111109)
                              << QStringLiteral("07081804") << QStringLiteral("14050471")
                              << qint64(1111111080) << qint64(1111111110);
    QTest::newRow("year 2603") << rfcUri("&digits=8") << qint64(20000000000)
                               << QStringLiteral("65353130") << QString() << qint64(19999999980)
                               << qint64(20000000010);
    QTest::newRow("60 s") << rfcUri("&period=60") << qint64(59) << QStringLiteral("755224")
                          << QStringLiteral("287082") << qint64(0) << qint64(60);
    QTest::newRow("Steam") << (QStringLiteral("steam://") + kRfcSecret) << qint64(1111111109)
                           << QStringLiteral("PY4YB") << QStringLiteral("5PP3V")
                           << qint64(1111111080) << qint64(1111111110);
}

void CliUriTest::codes()
{
    QFETCH(QString, uri);
    QFETCH(qint64, time);
    QFETCH(QString, expected);
    QFETCH(QString, next);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    const Outcome outcome = code(uri, {QStringLiteral("--at"), QString::number(time)});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty());
    QCOMPARE(outcome.text("code"), expected);
    if (!next.isEmpty())
        QCOMPARE(outcome.text("next"), next);
    QCOMPARE(outcome.object()[QLatin1String("validFrom")].toInteger(), from);
    QCOMPARE(outcome.object()[QLatin1String("validUntil")].toInteger(), until);
    QVERIFY(outcome.object().contains(QLatin1String("issuer")));
    QVERIFY(outcome.object().contains(QLatin1String("account")));
    if (uri.contains(QLatin1String("Example"))) {
        QCOMPARE(outcome.text("issuer"), QStringLiteral("Example"));
        QCOMPARE(outcome.text("account"), QStringLiteral("taro"));
    }
    QVERIFY(!outcome.out.contains(kRfcSecret.toLatin1()));
}

void CliUriTest::countedCode()
{
    const Outcome outcome = code(kHotpUri);
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.text("code"), QStringLiteral("755224"));
    QCOMPARE(outcome.text("next"), QStringLiteral("287082"));
    QVERIFY(outcome.object()[QLatin1String("validFrom")].isNull());
    QVERIFY(outcome.object()[QLatin1String("validUntil")].isNull());
}

void CliUriTest::forPeople()
{
    const Outcome outcome = Ctl().plain({QStringLiteral("code"), QStringLiteral("--uri"),
                                         rfcUri(""), QStringLiteral("--at"), QStringLiteral("59")});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray("287082\n"));
}

void CliUriTest::fromStdin()
{
    const Outcome outcome =
        Ctl().plain({QStringLiteral("code"), QStringLiteral("--uri"), QStringLiteral("-"),
                     QStringLiteral("--at"), QStringLiteral("59")},
                    rfcUri("").toUtf8() + "\r\n");
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, QByteArray("287082\n"));
}

void CliUriTest::now()
{
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    const Outcome outcome = code(rfcUri(""));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.object()[QLatin1String("validUntil")].toInteger() > before);
    QVERIFY(outcome.object()[QLatin1String("validFrom")].toInteger()
            <= QDateTime::currentSecsSinceEpoch());
}

void CliUriTest::refuses_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *uri, const char *error, const char *part) {
        QTest::newRow(uri) << QString::fromUtf8(uri) << QString::fromUtf8(error)
                           << QString::fromUtf8(part);
    };
    row("https://example.com/", "unknownScheme", "https");
    row("otpauth://totp/x", "missingSecret", "key");
    row("otpauth://totp/x?secret=GEZDGN1VGY3TQOJQ", "secretCharacter", "Character 7");
    row("otpauth://xotp/x?secret=GEZDGNBVGY3TQOJQ", "unknownType", "xotp");
    row("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&digits=11", "digits", "11");
    row("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&period=0", "period", "0");
    row("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ&algorithm=MD5", "unknownAlgorithm", "MD5");
    row("motp://x:y?secret=e3152afee62599c8", "missingPin", "PIN");
    row("phonefactor://activate_account?code=1&url=x", "vendorCode",
        "I want to use a different authenticator app");
    row("GEZDGNBVGY3TQOJQ", "unknownScheme", "setup code");
}

void CliUriTest::refuses()
{
    QFETCH(QString, uri);
    QFETCH(QString, error);
    QFETCH(QString, part);
    const Outcome outcome = code(uri);
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.error(), error);
    const QString message =
        outcome.object()[QLatin1String("error")][QLatin1String("message")].toString();
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY(!outcome.out.contains("GEZDGN"));
    QVERIFY(!outcome.err.contains("GEZDGN"));
}

void CliUriTest::makesNoVault()
{
    const Ctl ctl;
    const Outcome outcome = ctl.json({QStringLiteral("code"), QStringLiteral("--uri"), kTotpUri});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!QFileInfo::exists(ctl.home()));
}

QTEST_GUILESS_MAIN(CliUriTest)
#include "tst_cli_uri.moc"
