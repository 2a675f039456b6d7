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
    QCOMPARE(
        formatWebhook(facts, QStringLiteral("id-1"), QStringLiteral("Ein \"Satz\"")).value(),
        QByteArray(R"({"id":"id-1","level":"HIGH","request":{"app":"VPN","prompts_last_hour":6,)"
                   R"("server":"https://push.example.com","user_action":"report"},)"
                   R"("subject":{"format":"iss_sub","iss":"https://idp.example.com/",)"
                   R"("sub":"jane@example.com"},"text":"Ein \"Satz\"",)"
                   R"("time":"2026-11-18T13:33:10Z","txn":"push-7f1d2c",)"
                   R"("type":"io.warifu.report","version":1})"));
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
