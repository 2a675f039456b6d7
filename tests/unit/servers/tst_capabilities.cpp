// SPDX-License-Identifier: Apache-2.0
// What a server says it can do beside approve and decline: read only under its signature.

#include "tests/unit/servers/challenge_lists.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;

class CapabilitiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCapabilities_data();
    void readsCapabilities();
    void capabilityVector();
};

void CapabilitiesTest::readsCapabilities_data()
{
    QTest::addColumn<QJsonObject>("challenge");
    QTest::addColumn<bool>("takesReason");
    const QJsonObject object{{QStringLiteral("decline_reason"), true}};
    const QByteArray text(R"({"decline_reason":true})");
    QTest::newRow("as text") << withCapabilities(QStringLiteral("{\"decline_reason\": true}"), text)
                             << true;
    QTest::newRow("as object") << withCapabilities(object, text) << true;
    QTest::newRow("false") << withCapabilities(QStringLiteral("{\"decline_reason\":false}"),
                                               R"({"decline_reason":false})")
                           << false;
    QTest::newRow("others only") << withCapabilities(QStringLiteral("{\"x\":true}"),
                                                     R"({"x":true})")
                                 << false;
    QTest::newRow("values with both") << withCapabilities(
        QStringLiteral(R"({"decline_reason":{"values":["cancelled","unknown_trigger"]}})"),
        R"({"decline_reason":{"values":["cancelled","unknown_trigger"]}})")
                                      << true;
    QTest::newRow("values with one")
        << withCapabilities(QStringLiteral(R"({"decline_reason":{"values":["cancelled"]}})"),
                            R"({"decline_reason":{"values":["cancelled"]}})")
        << false;
    QJsonObject bare = withCapabilities(object, text);
    bare.remove(QLatin1String("capabilities_signature"));
    QTest::newRow("without signature") << bare << false;
    bare = withCapabilities(object, text);
    bare.remove(QLatin1String("capabilities"));
    QTest::newRow("signature only") << bare << false;
    QTest::newRow("not JSON") << withCapabilities(QStringLiteral("decline_reason"), text) << false;
    QTest::newRow("a list") << withCapabilities(QStringLiteral("[true]"), text) << false;
    QTest::newRow("a number inside")
        << withCapabilities(QStringLiteral("{\"decline_reason\":1}"), text) << false;
    QTest::newRow("null") << withCapabilities(QJsonValue::Null, text) << false;
}

void CapabilitiesTest::readsCapabilities()
{
    QFETCH(QJsonObject, challenge);
    QFETCH(bool, takesReason);
    const auto list = parseOne(challenge);
    QVERIFY(list->faults.empty());
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QCOMPARE(list->challenges[0].takesReason, takesReason);
}

void CapabilitiesTest::capabilityVector()
{
    const QJsonValue vector = pushVectors()[QLatin1String("capabilities")];
    QJsonObject challenge = withSignature(challengeFields());
    challenge[QLatin1String("capabilities")] = vector[QLatin1String("wire_value")];
    challenge[QLatin1String("capabilities_signature")] =
        vector[QLatin1String("capabilities_signature")];
    const auto list = parseOne(challenge);
    QCOMPARE(list->challenges.size(), std::size_t(1));
    QVERIFY(list->challenges[0].takesReason);
}

QTEST_APPLESS_MAIN(CapabilitiesTest)
#include "tst_capabilities.moc"
