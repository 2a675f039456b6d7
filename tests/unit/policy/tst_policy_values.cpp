// SPDX-License-Identifier: Apache-2.0
// Each policy reaches its member, and nothing is managed where nothing is set.

#include "core/policy/policy_values.h"

#include <QJsonArray>
#include <QTest>

using namespace warifu::policy;

class PolicyValuesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsManaged();
    void everyPolicyReachesAMember_data();
    void everyPolicyReachesAMember();
    void recommendedIsNoForce();
    void audienceIsTheEndpoint();

private:
    static PolicyValues with(const QString &name, const QJsonValue &value,
                             Layer layer = Layer::MachineMandatory)
    {
        return valuesOf(combined({{{layer, name, value, {}, false}}, {}}));
    }
};

void PolicyValuesTest::nothingIsManaged()
{
    QCOMPARE(valuesOf(combined({})), PolicyValues());
}

void PolicyValuesTest::everyPolicyReachesAMember_data()
{
    QTest::addColumn<QString>("name");
    for (const Definition &definition : definitions())
        QTest::newRow(definition.name.data()) << definition.nameText();
}

void PolicyValuesTest::everyPolicyReachesAMember()
{
    QFETCH(QString, name);
    const Definition &definition = *find(name);
    // Some value that is not the usual one.
    QJsonValue other;
    switch (definition.kind) {
    case Kind::Boolean:
        other = !std::get<bool>(definition.usualValue());
        break;
    case Kind::Integer:
        other = definition.most;
        break;
    case Kind::Choice:
        other = QString::fromLatin1(definition.choices.back().data());
        break;
    case Kind::Text:
        other = QStringLiteral("https://a.example/");
        break;
    case Kind::List:
        other = QJsonArray{QStringLiteral("https://a.example")};
        break;
    }
    QVERIFY(parseValue(definition, other).has_value());
    QVERIFY(with(name, other) != PolicyValues());
}

void PolicyValuesTest::recommendedIsNoForce()
{
    const auto clipboard =
        with(QStringLiteral("ClipboardClearSeconds"), 10, Layer::MachineRecommended).codes;
    QCOMPARE(clipboard.mostClipboardSeconds, std::nullopt);
    QCOMPARE(clipboard.usualClipboardSeconds, 10);
    const auto hidden = with(QStringLiteral("ShowCodesHidden"), true, Layer::UserRecommended).codes;
    QVERIFY(!hidden.mustHide && hidden.hidesUnlessChosen);
    const auto forced = with(QStringLiteral("ClipboardClearSeconds"), 10).codes;
    QCOMPARE(forced.mostClipboardSeconds, 10);
    QCOMPARE(forced.usualClipboardSeconds, std::nullopt);
}

void PolicyValuesTest::audienceIsTheEndpoint()
{
    const QString endpoint = QStringLiteral("https://r.example/events");
    QCOMPARE(with(QStringLiteral("ReportEndpoint"), endpoint).reports.audience, endpoint);
}

QTEST_GUILESS_MAIN(PolicyValuesTest)
#include "tst_policy_values.moc"
