// SPDX-License-Identifier: Apache-2.0
#include "core/reports/webhook.h"
#include "tests/unit/reports/reports_samples.h"

using namespace warifu::reports;
using namespace warifu::test;

class WebhookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes();
    void refuses();
};

void WebhookTest::writes()
{
    ReportFacts facts = factsOfVector();
    facts.nonce.clear();
    facts.address.clear();
    QByteArray expected =
        "{'id':'id-1','level':'HIGH','request':{'app':'VPN','prompts_last_hour':6,"
        "'server':'https://push.example.com','user_action':'report'},"
        "'subject':{'format':'iss_sub','iss':'https://idp.example.com/',"
        "'sub':'jane@example.com'},'text':'Ein \\'Satz\\'',"
        "'time':'2026-11-18T11:06:30Z','txn':'push-7f1d2c',"
        "'type':'io.warifu.report','version':1}";
    expected.replace('\'', '"'); // easier to read above
    const auto made = formatWebhook(facts, QStringLiteral("id-1"), QStringLiteral("Ein \"Satz\""));
    QCOMPARE(made.value(), expected);
}

void WebhookTest::refuses()
{
    ReportFacts facts = factsOfVector();
    QVERIFY(formatWebhook(facts, {}, {}).error() == FactsError::Id);
    QVERIFY(formatWebhook(facts, QStringLiteral("i"), QString(513, QLatin1Char('x'))).error()
            == FactsError::Text);
    facts.cause.clear();
    QVERIFY(formatWebhook(facts, QStringLiteral("i"), {}).error() == FactsError::Cause);
}

QTEST_APPLESS_MAIN(WebhookTest)
#include "tst_webhook.moc"
