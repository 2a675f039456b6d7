// SPDX-License-Identifier: Apache-2.0
// Which page is on top, where Back leads, and what survives a lock.

#include "app/viewmodels/navigation.h"

#include <QSignalSpy>
#include <QTest>

using warifu::viewmodels::Navigation;
using Page = Navigation::Page;

class NavigationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsAtTheBottom();
    void opensAndGoesBack();
    void returnsToAPageThatIsOpen();
    void refusesPagesOfTheVaultWhileLocked_data();
    void refusesPagesOfTheVaultWhileLocked();
    void refusesToOpenABasePage();
    void locksAwayWhatShowsTheVault_data();
    void locksAwayWhatShowsTheVault();
    void closesAPageAndWhatIsAboveIt();
    void staysSilentWhereNothingChanges();

private:
    static void tellLeft(Navigation &navigation, QList<Page> &pages)
    {
        connect(&navigation, &Navigation::left, &navigation,
                [&pages](Page page) { pages.append(page); });
    }
};

void NavigationTest::startsAtTheBottom()
{
    Navigation navigation(nullptr);
    QCOMPARE(navigation.page(), Page::Starting);
    QVERIFY(!navigation.canGoBack());
    navigation.back();
    QCOMPARE(navigation.page(), Page::Starting);
}

void NavigationTest::opensAndGoesBack()
{
    Navigation navigation(nullptr);
    navigation.setBase(Page::Accounts);
    QVERIFY(navigation.open(Page::Trash));
    QVERIFY(navigation.open(Page::Settings));
    QCOMPARE(navigation.page(), Page::Settings);
    QCOMPARE(navigation.basePage(), Page::Accounts);
    QList<Page> left;
    tellLeft(navigation, left);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Trash);
    navigation.back();
    QCOMPARE(navigation.page(), Page::Accounts);
    QVERIFY(!navigation.canGoBack());
    QCOMPARE(left, (QList<Page>{Page::Settings, Page::Trash}));
}

void NavigationTest::returnsToAPageThatIsOpen()
{
    Navigation navigation(nullptr);
    navigation.setBase(Page::Accounts);
    QVERIFY(navigation.open(Page::Settings));
    QVERIFY(navigation.open(Page::Shortcuts));
    QVERIFY(navigation.open(Page::About));
    QList<Page> left;
    tellLeft(navigation, left);
    QVERIFY(navigation.open(Page::Settings));
    QCOMPARE(navigation.page(), Page::Settings);
    QCOMPARE(left, (QList<Page>{Page::Shortcuts, Page::About}));
    navigation.back();
    QCOMPARE(navigation.page(), Page::Accounts);
}

void NavigationTest::refusesPagesOfTheVaultWhileLocked_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<bool>("opens");
    QTest::newRow("add") << Page::Add << false;
    QTest::newRow("edit") << Page::Edit << false;
    QTest::newRow("qr") << Page::Qr << false;
    QTest::newRow("trash") << Page::Trash << false;
    QTest::newRow("settings") << Page::Settings << true;
    QTest::newRow("shortcuts") << Page::Shortcuts << true;
    QTest::newRow("about") << Page::About << true;
    QTest::newRow("how it works") << Page::HowItWorks << true;
}

void NavigationTest::refusesPagesOfTheVaultWhileLocked()
{
    QFETCH(Page, page);
    QFETCH(bool, opens);
    for (const Page base : {Page::Starting, Page::Unlock, Page::KeychainProblem, Page::FirstRun}) {
        Navigation navigation(nullptr);
        navigation.setBase(base);
        QCOMPARE(navigation.open(page), opens);
        QCOMPARE(navigation.page(), opens ? page : base);
    }
}

void NavigationTest::refusesToOpenABasePage()
{
    Navigation navigation(nullptr);
    navigation.setBase(Page::Unlock);
    for (const Page page : {Page::Starting, Page::Unlock, Page::FirstRun, Page::Accounts})
        QVERIFY(!navigation.open(page));
    QCOMPARE(navigation.page(), Page::Unlock);
}

void NavigationTest::locksAwayWhatShowsTheVault_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<bool>("survives");
    QTest::newRow("add") << Page::Add << false;
    QTest::newRow("edit") << Page::Edit << false;
    QTest::newRow("qr") << Page::Qr << false;
    QTest::newRow("trash") << Page::Trash << false;
    QTest::newRow("settings") << Page::Settings << true;
    QTest::newRow("shortcuts") << Page::Shortcuts << true;
    QTest::newRow("about") << Page::About << true;
    QTest::newRow("how it works") << Page::HowItWorks << true;
}

void NavigationTest::locksAwayWhatShowsTheVault()
{
    QFETCH(Page, page);
    QFETCH(bool, survives);
    Navigation navigation(nullptr);
    navigation.setBase(Page::Accounts);
    QVERIFY(navigation.open(page));
    QList<Page> left;
    tellLeft(navigation, left);
    // A lock shows its own page, whatever was open.
    navigation.setBase(Page::Unlock);
    QCOMPARE(navigation.page(), Page::Unlock);
    QVERIFY(left.contains(page));
    QVERIFY(left.contains(Page::Accounts));
    // What shows nothing of the vault can be opened there, and stays when it is unlocked.
    QCOMPARE(navigation.open(page), survives);
    navigation.setBase(Page::Accounts);
    QCOMPARE(navigation.page(), survives ? page : Page::Accounts);
}

void NavigationTest::closesAPageAndWhatIsAboveIt()
{
    Navigation navigation(nullptr);
    navigation.setBase(Page::Accounts);
    QVERIFY(navigation.open(Page::Add));
    QVERIFY(navigation.open(Page::Settings));
    navigation.close(Page::Trash); // not open
    QCOMPARE(navigation.page(), Page::Settings);
    navigation.close(Page::Accounts); // the bottom stays
    QCOMPARE(navigation.page(), Page::Settings);
    navigation.close(Page::Add);
    QCOMPARE(navigation.page(), Page::Accounts);
}

void NavigationTest::staysSilentWhereNothingChanges()
{
    Navigation navigation(nullptr);
    navigation.setBase(Page::Accounts);
    QSignalSpy changed(&navigation, &Navigation::changed);
    navigation.setBase(Page::Accounts);
    navigation.back();
    QVERIFY(!navigation.open(Page::Starting));
    QCOMPARE(changed.count(), 0);
    QVERIFY(navigation.open(Page::About));
    QCOMPARE(changed.count(), 1);
    QVERIFY(navigation.open(Page::About));
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(NavigationTest)
#include "tst_navigation.moc"
