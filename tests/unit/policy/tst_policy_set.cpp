// SPDX-License-Identifier: Apache-2.0
// What several layers say together: precedence, tightening, and what is told about it.

#include "core/policy/policy_set.h"

#include <QTest>

using namespace warifu::policy;

class PolicySetTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSet();
    void mandatoryIsInForce();
    void lowerTightens();
    void lowerDoesNotLoosen();
    void orderOfReadingDoesNotMatter();
    void userCannotLoosenAnInvalidValue();
    void invalidIsStrict_data();
    void invalidIsStrict();
    void invalidBelowIsStrictToo();
    void recommended();
    void recommendedOnlyWhereItCanBe();
    void mandatoryWinsOverRecommended();
    void listsUnknownNames();
    void tellsConflicts();

private:
    static Setting set(Layer layer, const char *name, const QJsonValue &value)
    {
        return {layer, QString::fromLatin1(name), value, QStringLiteral("place %1").arg(int(layer)),
                false};
    }
    static int number(const PolicySet &all, const char *name)
    {
        return std::get<int>(all.of(QString::fromLatin1(name)).value);
    }
};

void PolicySetTest::nothingIsSet()
{
    const PolicySet all = combined({});
    QCOMPARE(all.policies.size(), definitions().size());
    for (const EffectivePolicy &policy : all.policies) {
        QCOMPARE(policy.status, Status::NotSet);
        QCOMPARE(policy.value, policy.definition->usualValue());
        QVERIFY(!policy.layer);
    }
    QVERIFY(!all.isManaged());
}

void PolicySetTest::mandatoryIsInForce()
{
    const PolicySet all = combined({{set(Layer::MachineMandatory, "MinSecretBits", 128)}, {}});
    const EffectivePolicy &policy = all.of(u"MinSecretBits");
    QCOMPARE(number(all, "MinSecretBits"), 128);
    QCOMPARE(policy.status, Status::InForce);
    QCOMPARE(policy.reason, Reason::None);
    QCOMPARE(policy.layer, Layer::MachineMandatory);
    QCOMPARE(policy.where, QStringLiteral("place 0"));
    QVERIFY(all.isManaged());
}

void PolicySetTest::lowerTightens()
{
    const PolicySet all = combined({{set(Layer::MachineMandatory, "ClipboardClearSeconds", 60),
                                     set(Layer::UserMandatory, "ClipboardClearSeconds", 20),
                                     set(Layer::Trial, "ClipboardClearSeconds", 40)},
                                    {}});
    const EffectivePolicy &policy = all.of(u"ClipboardClearSeconds");
    QCOMPARE(number(all, "ClipboardClearSeconds"), 20);
    QCOMPARE(policy.layer, Layer::UserMandatory);
    QCOMPARE(policy.reason, Reason::Tightened);
    QCOMPARE(policy.where, QStringLiteral("place 1"));
}

void PolicySetTest::lowerDoesNotLoosen()
{
    const PolicySet all = combined({{set(Layer::MachineMandatory, "ClipboardClearSeconds", 20),
                                     set(Layer::UserMandatory, "ClipboardClearSeconds", 60)},
                                    {}});
    QCOMPARE(number(all, "ClipboardClearSeconds"), 20);
    QCOMPARE(all.of(u"ClipboardClearSeconds").reason, Reason::LooserIgnored);
    QCOMPARE(all.of(u"ClipboardClearSeconds").layer, Layer::MachineMandatory);
}

void PolicySetTest::orderOfReadingDoesNotMatter()
{
    const PolicySet all =
        combined({{set(Layer::Trial, "PushLockedAction", QStringLiteral("ignore")),
                   set(Layer::MachineMandatory, "PushLockedAction", QStringLiteral("deny"))},
                  {}});
    QCOMPARE(all.of(u"PushLockedAction").value, Value(QStringLiteral("deny")));
}

void PolicySetTest::userCannotLoosenAnInvalidValue()
{
    const PolicySet all =
        combined({{set(Layer::MachineMandatory, "ClipboardClearSeconds", QStringLiteral("x")),
                   set(Layer::UserMandatory, "ClipboardClearSeconds", 60)},
                  {}});
    QCOMPARE(number(all, "ClipboardClearSeconds"), 5);
    QCOMPARE(all.of(u"ClipboardClearSeconds").status, Status::Invalid);
    QCOMPARE(all.of(u"ClipboardClearSeconds").error, ValueError::WrongType);
}

void PolicySetTest::invalidIsStrict_data()
{
    QTest::addColumn<QString>("name");
    for (const Definition &definition : definitions())
        QTest::newRow(definition.name.data()) << definition.nameText();
}

void PolicySetTest::invalidIsStrict()
{
    QFETCH(QString, name);
    const PolicySet all = combined(
        {{{Layer::MachineMandatory, name, QJsonValue::Null, QStringLiteral("x"), true}}, {}});
    const EffectivePolicy &policy = all.of(name);
    QCOMPARE(policy.status, Status::Invalid);
    QCOMPARE(policy.reason, Reason::BadValue);
    QCOMPARE(policy.value, policy.definition->strictValue());
}

void PolicySetTest::invalidBelowIsStrictToo()
{
    const PolicySet all = combined({{set(Layer::MachineMandatory, "MinSecretBits", 80),
                                     set(Layer::UserMandatory, "MinSecretBits", 100000)},
                                    {}});
    QCOMPARE(number(all, "MinSecretBits"), 128);
    QCOMPARE(all.of(u"MinSecretBits").status, Status::Invalid);
    QCOMPARE(all.of(u"MinSecretBits").layer, Layer::UserMandatory);
}

void PolicySetTest::recommended()
{
    const PolicySet all = combined({{set(Layer::UserRecommended, "ClipboardClearSeconds", 10),
                                     set(Layer::MachineRecommended, "ClipboardClearSeconds", 15)},
                                    {}});
    QCOMPARE(number(all, "ClipboardClearSeconds"), 15);
    QCOMPARE(all.of(u"ClipboardClearSeconds").status, Status::Recommended);
}

void PolicySetTest::recommendedOnlyWhereItCanBe()
{
    const PolicySet all = combined({{set(Layer::MachineRecommended, "AppLockRequired", true)}, {}});
    QCOMPARE(all.of(u"AppLockRequired").value, Value(false));
    QCOMPARE(all.of(u"AppLockRequired").status, Status::NotSet);
    QCOMPARE(all.of(u"AppLockRequired").reason, Reason::OnlyMandatory);
    QVERIFY(all.isManaged());
}

void PolicySetTest::mandatoryWinsOverRecommended()
{
    const PolicySet all = combined({{set(Layer::MachineRecommended, "ClipboardClearSeconds", 5),
                                     set(Layer::UserMandatory, "ClipboardClearSeconds", 60)},
                                    {}});
    QCOMPARE(number(all, "ClipboardClearSeconds"), 60);
    QCOMPARE(all.of(u"ClipboardClearSeconds").status, Status::InForce);
}

void PolicySetTest::listsUnknownNames()
{
    const PolicySet all = combined({{set(Layer::MachineMandatory, "NoSuchThing", 1)}, {}});
    QCOMPARE(all.unknown.size(), 1u);
    QCOMPARE(all.unknown[0].name, QStringLiteral("NoSuchThing"));
    QVERIFY(all.isManaged());
}

void PolicySetTest::tellsConflicts()
{
    Setting setting = set(Layer::MachineMandatory, "MinSecretBits", 80);
    setting.hasConflict = true;
    const PolicySet all = combined({{setting}, {}});
    QCOMPARE(all.of(u"MinSecretBits").reason, Reason::Conflict);
    QCOMPARE(all.of(u"MinSecretBits").status, Status::InForce);
}

QTEST_GUILESS_MAIN(PolicySetTest)
#include "tst_policy_set.moc"
