// SPDX-License-Identifier: Apache-2.0
// warifuctl add with privacyIDEA's setup in two steps: what it prints is what makes the key whole.

#include "tests/component/cli/ctl.h"

#include "core/base/base32.h"
#include "core/enrol/two_step.h"

using namespace warifu;
using namespace warifu::test;

namespace {

const QString kHalfUri = kTotpUri
    + QStringLiteral("&2step_salt=10&2step_output=32&2step_difficulty=12000&algorithm=SHA256");

QString textOf(const SecretBytes &bytes)
{
    // A test's secret, to be compared.
    const ByteView view = bytes.expose();
    return QString::fromLatin1(reinterpret_cast<const char *>(view.data()), qsizetype(view.size()));
}

// The key that the server makes of its half and of what is typed there, in Base32.
QString keyAtServer(const QString &clientPart)
{
    const auto half = parseBase32(kRfcSecret.toStdString());
    const auto typed = parseBase32(clientPart.toStdString());
    if (!half || !typed || typed->size() != 14)
        return {};
    // A test's secrets.
    const auto made =
        enrol::deriveTwoStep(half->expose(), {10, 32, 12'000}, typed->expose().subspan(4));
    if (!made || textOf(made->code) != clientPart)
        return {};
    return textOf(formatBase32(made->secret.expose()));
}

} // namespace

class CliTwoStepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsTheClientPart();
    void printsItForPeople();
    void keepsTheOrder();
    void needsBothHalvesForACode();
    void refusesADearOne();
};

void CliTwoStepTest::printsTheClientPart()
{
    const Ctl ctl;
    const Outcome added = ctl.json({QStringLiteral("add"), QStringLiteral("-")}, kHalfUri.toUtf8());
    QCOMPARE(added.exitCode, 0);
    const QString part =
        added.object()[QLatin1String("added")][0][QLatin1String("clientPart")].toString();
    const Outcome secrets = ctl.json({QStringLiteral("list"), QStringLiteral("--show-secrets")});
    const QString key = keyAtServer(part);
    QVERIFY(!key.isEmpty());
    QCOMPARE(secrets.array()[0][QLatin1String("secret")].toString(), key);
    QVERIFY(!added.err.contains(part.toLatin1())); // remarks may be logged
}

void CliTwoStepTest::printsItForPeople()
{
    const Ctl ctl;
    const Outcome added =
        ctl.people({QStringLiteral("add"), QStringLiteral("-")}, kHalfUri.toUtf8());
    QCOMPARE(added.exitCode, 0);
    const QList<QByteArray> words = added.out.trimmed().split(' ');
    QCOMPARE(words.size(), 3);
    QCOMPARE(words[0].size(), 32);
    QVERIFY(!keyAtServer(QString::fromLatin1(words[2])).isEmpty());
    QVERIFY(added.err.contains("server"));
}

void CliTwoStepTest::keepsTheOrder()
{
    const Ctl ctl;
    const Outcome added = ctl.json({QStringLiteral("add"), QStringLiteral("-")},
                                   (kHotpUri + QLatin1Char('\n') + kHalfUri).toUtf8());
    const QJsonArray accounts = added.object()[QLatin1String("added")].toArray();
    QCOMPARE(accounts.size(), 2);
    QVERIFY(!accounts[0].toObject().contains(QLatin1String("clientPart")));
    QCOMPARE(accounts[1][QLatin1String("issuer")].toString(), QStringLiteral("Example"));
    QVERIFY(!keyAtServer(accounts[1].toObject()[QLatin1String("clientPart")].toString()).isEmpty());
}

void CliTwoStepTest::needsBothHalvesForACode()
{
    const Ctl ctl;
    const Outcome code = ctl.json(
        {QStringLiteral("code"), QStringLiteral("--uri"), QStringLiteral("-")}, kHalfUri.toUtf8());
    QCOMPARE(code.exitCode, 1);
    QCOMPARE(code.error(), QStringLiteral("twoStep"));
}

void CliTwoStepTest::refusesADearOne()
{
    const Ctl ctl;
    const Outcome refused = ctl.json(
        {QStringLiteral("add"), QStringLiteral("-")},
        (kTotpUri + QStringLiteral("&2step_salt=8&2step_output=20&2step_difficulty=4000000000"))
            .toUtf8());
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.error(), QStringLiteral("twoStep"));
    QVERIFY(ctl.list().isEmpty());
}

QTEST_GUILESS_MAIN(CliTwoStepTest)
#include "tst_cli_two_step.moc"
