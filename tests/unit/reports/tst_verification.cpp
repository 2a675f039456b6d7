// SPDX-License-Identifier: Apache-2.0
#include "core/reports/verification.h"
#include "tests/unit/reports/reports_samples.h"

using namespace warifu;
using namespace warifu::reports;
using namespace warifu::test;

class VerificationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes();
    void refuses();
    void writesForWebhooks();
};

void VerificationTest::writes()
{
    QByteArray expected =
        "{'aud':'https://idp.example.com/ssf','events':{'https://schemas.openid.net/secevent/ssf/"
        "event-type/verification':{}},'iat':5,'iss':'urn:x','jti':'id-1',"
        "'sub_id':{'format':'opaque','id':'stream'}}";
    expected.replace('\'', '"'); // easier to read above
    const auto made =
        formatVerification({QStringLiteral("urn:x"), QStringLiteral("https://idp.example.com/ssf")},
                           QStringLiteral("stream"), QStringLiteral("id-1"), unixSeconds(5));
    QCOMPARE(made.value(), expected);
}

void VerificationTest::refuses()
{
    const QString some = QStringLiteral("x");
    const auto errorOf = [&](const QString &issuer, const QString &audience, const QString &stream,
                             const QString &id) {
        return formatVerification({issuer, audience}, stream, id, unixSeconds(5)).error();
    };
    QCOMPARE(errorOf({}, some, some, some), FactsError::Issuer);
    QCOMPARE(errorOf(some, {}, some, some), FactsError::Audience);
    QCOMPARE(errorOf(some, QString(513, QLatin1Char('x')), some, some), FactsError::Audience);
    QCOMPARE(errorOf(some, some, {}, some), FactsError::Id);
    QCOMPARE(errorOf(some, some, some, {}), FactsError::Id);
}

void VerificationTest::writesForWebhooks()
{
    QByteArray expected = "{'id':'id-1','text':'Trial of Warifu\\s reports: nothing happened',"
                          "'time':'1970-01-01T00:00:05Z','type':'io.warifu.trial','version':1}";
    expected.replace('\'', '"').replace("Warifu\\s", "Warifu's");
    QCOMPARE(formatWebhookTrial(QStringLiteral("id-1"), unixSeconds(5)), expected);
}

QTEST_APPLESS_MAIN(VerificationTest)
#include "tst_verification.moc"
