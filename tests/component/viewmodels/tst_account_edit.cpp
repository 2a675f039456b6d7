// SPDX-License-Identifier: Apache-2.0
// The form that changes an account, and answers that come after it was left.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using test::WindowRoom;
using viewmodels::AccountEditViewModel;
using viewmodels::AccountListModel;
using Page = viewmodels::Navigation::Page;

class AccountEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        QVERIFY(m_room->add({{"GitHub", "taro", otp::Kind::Totp, 30, "Work"},
                             {"Bank", "hanako", otp::Kind::Hotp, 30, "Home", false, 2}}));
    }
    void cleanup() { m_room.reset(); }

    void loadsAndSaves();
    void saysWhatIsFixed();
    void refusesTwoEmptyNames();
    void tidiesWhatIsTyped();
    void refusesUnknownAccounts_data();
    void refusesUnknownAccounts();
    void keepsTheFormWhenTheVaultRefuses();
    void obeysTheOrganisation();
    void tellsALateRefusal();
    void isNotClosedByAnEarlierSave();
    void forgetsWhenLocked();

private:
    AccountEditViewModel &form() { return *m_room->application->edit(); }
    void openRow(int row) { m_room->application->editAccount(m_room->accounts().idAt(row)); }
    std::unique_ptr<WindowRoom> m_room;
};

void AccountEditTest::loadsAndSaves()
{
    openRow(0);
    QCOMPARE(m_room->page(), Page::Edit);
    QCOMPARE(form().issuer(), QStringLiteral("GitHub"));
    QCOMPARE(form().name(), QStringLiteral("taro"));
    QCOMPARE(form().group(), QStringLiteral("Work"));
    QCOMPARE(form().groups(), (QStringList{QStringLiteral("Work"), QStringLiteral("Home")}));
    QVERIFY(!form().isModified());
    const QString code = m_room->list().plainCode(0);
    form().setIssuer(QStringLiteral("GitLab"));
    form().setGroup(QStringLiteral("Home"));
    form().setNote(QStringLiteral("one\ntwo"));
    QVERIFY(form().isModified());
    form().save();
    QVERIFY(form().isBusy());
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Accounts);
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitLab"));
    QCOMPARE(m_room->at(0, AccountListModel::GroupRole), QStringLiteral("Home"));
    QCOMPARE(m_room->list().plainCode(0), code); // the secret is the same
    openRow(0);
    QCOMPARE(form().note(), QStringLiteral("one\ntwo"));
}

void AccountEditTest::saysWhatIsFixed()
{
    openRow(0);
    QVERIFY(form().facts().contains(QStringLiteral("SHA-1")));
    QVERIFY(form().facts().contains(QStringLiteral("6")));
    QVERIFY(form().facts().contains(QStringLiteral("30")));
    openRow(1);
    QVERIFY(!form().facts().contains(QStringLiteral("30")));
    QVERIFY(form().facts().contains(QStringLiteral("0"))); // next counter
}

void AccountEditTest::refusesTwoEmptyNames()
{
    openRow(0);
    form().setIssuer(QStringLiteral("  "));
    form().setName(QStringLiteral("\u200B")); // invisible
    form().save();
    m_room->settle();
    QVERIFY(!form().error().isEmpty());
    QCOMPARE(m_room->page(), Page::Edit);
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitHub"));
    form().setName(QStringLiteral("x"));
    QVERIFY(form().error().isEmpty());
    form().save();
    m_room->settle();
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("x"));
}

void AccountEditTest::tidiesWhatIsTyped()
{
    openRow(0);
    form().setIssuer(QStringLiteral("  Git\u202EHub\n") + QString(1'000, QLatin1Char('x')));
    form().setGroup(QString(1'000, QLatin1Char('g')));
    form().setNote(QString(100'000, QLatin1Char('n')));
    form().save();
    m_room->settle();
    QVERIFY(form().error().isEmpty());
    const QString title = m_room->at(0, AccountListModel::TitleRole);
    QVERIFY(title.startsWith(QStringLiteral("GitHub")));
    QVERIFY(title.size() <= 256);
    QVERIFY(m_room->at(0, AccountListModel::GroupRole).size() <= 64);
    openRow(0);
    QCOMPARE(form().note().size(), 4'000);
}

void AccountEditTest::refusesUnknownAccounts_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("no id") << QStringLiteral("../../etc/passwd");
    QTest::newRow("unknown") << QString(32, QLatin1Char('7'));
}

void AccountEditTest::refusesUnknownAccounts()
{
    QFETCH(QString, id);
    m_room->application->editAccount(id);
    m_room->application->showQr(id);
    QCOMPARE(m_room->page(), Page::Accounts);
    form().save(); // nothing is loaded
    QVERIFY(!form().isBusy());
}

void AccountEditTest::keepsTheFormWhenTheVaultRefuses()
{
    openRow(0);
    form().setIssuer(QStringLiteral("GitLab"));
    m_room->breakFile(true);
    form().save();
    m_room->settle();
    QVERIFY(!form().error().isEmpty());
    QVERIFY(!form().isBusy());
    QCOMPARE(form().issuer(), QStringLiteral("GitLab"));
    QCOMPARE(m_room->page(), Page::Edit);
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitHub"));
    m_room->breakFile(false);
    form().save();
    m_room->settle();
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitLab"));
}

void AccountEditTest::obeysTheOrganisation()
{
    policy::PolicyValues values;
    values.adding.issuers = {QStringLiteral("Contoso*")};
    m_room->room.engine->setPolicy(values);
    openRow(0);
    form().setIssuer(QStringLiteral("GitLab"));
    form().save();
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Edit);
    QVERIFY(form().error().contains(QStringLiteral("organisation")));
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitHub"));
    form().setIssuer(QStringLiteral("GitHub")); // as it was
    form().setName(QStringLiteral("jiro"));
    form().save();
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Accounts);
}

void AccountEditTest::tellsALateRefusal()
{
    openRow(0);
    form().setIssuer(QStringLiteral("GitLab"));
    m_room->breakFile(true);
    form().save();
    m_room->application->navigation()->back();
    m_room->settle();
    QVERIFY(m_room->application->notice()->isFailure());
}

void AccountEditTest::isNotClosedByAnEarlierSave()
{
    openRow(0);
    form().setIssuer(QStringLiteral("GitLab"));
    form().save();
    m_room->application->navigation()->back();
    openRow(1);
    QVERIFY(!form().isBusy());
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Edit);
    QCOMPARE(form().issuer(), QStringLiteral("Bank"));
    QCOMPARE(m_room->at(0, AccountListModel::TitleRole), QStringLiteral("GitLab"));
}

void AccountEditTest::forgetsWhenLocked()
{
    openRow(0);
    form().setNote(QStringLiteral("private"));
    form().save();
    m_room->application->lock();
    QVERIFY(form().issuer().isEmpty() && form().note().isEmpty() && form().groups().isEmpty());
    QVERIFY(!form().isBusy());
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Unlock);
    QVERIFY(form().error().isEmpty());
    QVERIFY(!m_room->application->notice()->isShown());
}

QTEST_MAIN(AccountEditTest)
#include "tst_account_edit.moc"
