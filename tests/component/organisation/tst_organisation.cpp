// SPDX-License-Identifier: Apache-2.0
// What the organisation page is made of: groups, words of both languages, and what follows a
// change.

#include "app/organisation/organisation_view_model.h"
#include "app/organisation/policy_guide.h"
#include "core/policy/definition.h"
#include "tests/support/window/made_up_policies.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::organisation;

class OrganisationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void isEmptyWhereNothingIsManaged();
    void groupsWhatIsSet();
    void saysWhyAndWhere();
    void fixesWhatTheUserCannotChoose();
    void followsChanges();
    void hasWordsForEveryPolicy_data();
    void hasWordsForEveryPolicy();
    void speaksTheOtherLanguage();

private:
    [[nodiscard]] static QStringList names(const PolicyRows *rows)
    {
        QStringList all;
        for (const PolicyRow &row : rows->rows())
            all << (row.name.isEmpty() ? row.title : row.name);
        return all;
    }
    [[nodiscard]] static PolicyRow row(const PolicyRows *rows, const char *name)
    {
        for (const PolicyRow &row : rows->rows())
            if (row.name == QLatin1String(name))
                return row;
        return {};
    }
};

void OrganisationTest::isEmptyWhereNothingIsManaged()
{
    OrganisationViewModel model(nullptr);
    model.setPolicies(policy::combined({}));
    QVERIFY(!model.isManaged());
    for (const PolicyRows *rows : {model.enforced(), model.recommended(), model.ignored()})
        QCOMPARE(rows->count(), 0);
    QCOMPARE(model.fixed(), QStringList());
}

void OrganisationTest::groupsWhatIsSet()
{
    OrganisationViewModel model(nullptr);
    model.setPolicies(test::madeUpPolicies());
    QVERIFY(model.isManaged());
    QCOMPARE(
        names(model.enforced()),
        QStringList({QStringLiteral("AppLockRequired"), QStringLiteral("ClipboardClearSeconds"),
                     QStringLiteral("PushHideDetails")}));
    QCOMPARE(names(model.recommended()), QStringList{QStringLiteral("ShowCodesHidden")});
    QCOMPARE(names(model.ignored()),
             QStringList({QStringLiteral("MinSecretBits"), QStringLiteral("PushAllowed"),
                          QStringLiteral("ScreenLock"),
                          QStringLiteral("/etc/warifu/policies/managed/old.json")}));
    const QAbstractItemModelTester tester(model.ignored());
}

void OrganisationTest::saysWhyAndWhere()
{
    OrganisationViewModel model(nullptr);
    model.setPolicies(test::madeUpPolicies());
    const PolicyRow lock = row(model.enforced(), "AppLockRequired");
    QCOMPARE(lock.title, QStringLiteral("Require a passphrase"));
    QVERIFY(lock.help.contains(QStringLiteral("passphrase")));
    QCOMPARE(lock.value, QStringLiteral("Yes"));
    QCOMPARE(lock.source, QStringLiteral("set for this computer"));
    QCOMPARE(lock.where, QStringLiteral("/etc/warifu/policies/managed/contoso.json"));
    QCOMPARE(lock.reason, QString());
    QVERIFY(row(model.enforced(), "ClipboardClearSeconds").reason.contains(QStringLiteral("last")));
    // Not valid: the strict value, and why.
    const PolicyRow bits = row(model.ignored(), "MinSecretBits");
    QCOMPARE(bits.value, QStringLiteral("128"));
    QVERIFY(bits.reason.contains(QStringLiteral("strict")));
    // Recommended where that cannot be: no value is said, because nothing is in force.
    const PolicyRow push = row(model.ignored(), "PushAllowed");
    QCOMPARE(push.value, QString());
    QVERIFY(!push.reason.isEmpty());
    QVERIFY(!row(model.ignored(), "ScreenLock").reason.isEmpty());
    QVERIFY(!model.ignored()->rows().back().reason.isEmpty());
}

void OrganisationTest::fixesWhatTheUserCannotChoose()
{
    OrganisationViewModel model(nullptr);
    model.setPolicies(test::madeUpPolicies());
    QCOMPARE(
        model.fixed(),
        QStringList({QStringLiteral("AppLockRequired"), QStringLiteral("ClipboardClearSeconds"),
                     QStringLiteral("MinSecretBits"), QStringLiteral("PushHideDetails")}));
    // Forced to what it is anyway.
    policy::Reading reading;
    reading.settings = {{policy::Layer::MachineMandatory, QStringLiteral("PushHideDetails"), false,
                         QStringLiteral("a")}};
    model.setPolicies(policy::combined(reading));
    QCOMPARE(model.fixed(), QStringList());
    QCOMPARE(names(model.enforced()), QStringList{QStringLiteral("PushHideDetails")});
}

void OrganisationTest::followsChanges()
{
    OrganisationViewModel model(nullptr);
    QSignalSpy changed(&model, &OrganisationViewModel::changed);
    QSignalSpy reset(model.enforced(), &QAbstractItemModel::modelReset);
    model.setPolicies(test::madeUpPolicies());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(reset.size(), 1);
    model.setPolicies(test::madeUpPolicies());
    QCOMPARE(reset.size(), 1); // the same rows: whoever reads them is left alone
    model.setPolicies(policy::combined({}));
    QVERIFY(!model.isManaged());
    QCOMPARE(model.enforced()->count(), 0);
    QCOMPARE(reset.size(), 2);
}

void OrganisationTest::hasWordsForEveryPolicy_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("en") << QLocale::English;
    QTest::newRow("ja") << QLocale::Japanese;
}

void OrganisationTest::hasWordsForEveryPolicy()
{
    QFETCH(QLocale::Language, language);
    const PolicyGuide guide(language);
    for (const policy::Definition &definition : policy::definitions()) {
        const QString name = definition.nameText();
        const PolicyWords words = guide.of(name);
        QVERIFY2(words.title != name && !words.title.isEmpty(), qPrintable(name));
        QVERIFY2(!words.help.isEmpty(), qPrintable(name));
    }
    QCOMPARE(guide.of(QStringLiteral("Nonsense")).title, QStringLiteral("Nonsense"));
}

void OrganisationTest::speaksTheOtherLanguage()
{
    OrganisationViewModel model(nullptr);
    model.setPolicies(test::madeUpPolicies());
    QLocale::setDefault(QLocale(QLocale::Japanese));
    model.retranslate();
    QCOMPARE(row(model.enforced(), "AppLockRequired").title,
             QStringLiteral("パスフレーズを必須にする"));
}

QTEST_GUILESS_MAIN(OrganisationTest)
#include "tst_organisation.moc"
