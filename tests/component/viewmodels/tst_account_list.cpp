// SPDX-License-Identifier: Apache-2.0
// The list model over a real vault: order, pins, search, groups, and what views are told.

#include "tests/support/window/window_room.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using viewmodels::AccountListModel;

class AccountListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        // Asks for rows at every step, as views may, and fails the test where one is wrong.
        m_tester = std::make_unique<QAbstractItemModelTester>(
            &m_room->list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_room->open();
        QVERIFY(m_room->add({{"Alpha", "a@x", otp::Kind::Totp, 30, "Work"},
                             {"Beta", "b@x", otp::Kind::Totp, 30, "Home"},
                             {"Gamma", "c@x", otp::Kind::Totp, 30, "Work", true},
                             {"東京", "taro", otp::Kind::Totp, 30, "", true}}));
    }
    void cleanup()
    {
        m_tester.reset();
        m_room.reset();
    }

    void showsPinnedFirst();
    void tellsTheSmallestChange();
    void keepsTrashOut();
    void searches_data();
    void searches();
    void filtersByGroup();
    void leavesAGroupThatIsGone();
    void forgetsEverythingWhenLocked();
    void answersNothingOutOfRange();
    void holdsTenThousand();

private:
    accounts::AccountId id(int number) const
    {
        return WindowRoom::accountOf({}, number).account.id;
    }
    void edit(int number, const std::function<void(accounts::Account &)> &change)
    {
        vault::Change commit;
        commit.catalogue = [id = id(number), change](accounts::Catalogue &catalogue) {
            change(*catalogue.find(id));
        };
        QVERIFY(m_room->commit(std::move(commit)));
    }

    std::unique_ptr<WindowRoom> m_room;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void AccountListTest::showsPinnedFirst()
{
    QCOMPARE(m_room->titles(),
             (QStringList{QStringLiteral("Gamma"), QStringLiteral("東京"), QStringLiteral("Alpha"),
                          QStringLiteral("Beta")}));
    QCOMPARE(m_room->at(0, AccountListModel::SubtitleRole), QStringLiteral("c@x"));
    QCOMPARE(m_room->at(0, AccountListModel::PinnedRole), QStringLiteral("true"));
    QCOMPARE(m_room->at(2, AccountListModel::PinnedRole), QStringLiteral("false"));
    QCOMPARE(m_room->list().rowOf(id(0)), 2);
    QCOMPARE(m_room->list().total(), 4);
}

void AccountListTest::tellsTheSmallestChange()
{
    QSignalSpy inserted(&m_room->list(), &AccountListModel::rowsInserted);
    QSignalSpy moved(&m_room->list(), &AccountListModel::rowsMoved);
    QSignalSpy removed(&m_room->list(), &AccountListModel::rowsRemoved);
    QSignalSpy reset(&m_room->list(), &AccountListModel::modelReset);
    QVERIFY(m_room->add({{"Delta"}}));
    QCOMPARE(inserted.count(), 1);
    edit(1, [](accounts::Account &account) {
        account.pinned = true;
    }); // Beta, before Gamma as in the catalogue
    QCOMPARE(moved.count(), 1);
    QCOMPARE(m_room->titles().at(0), QStringLiteral("Beta"));
    edit(0, [](accounts::Account &account) { account.trashedAt = unixSeconds(1'800'000'000); });
    QCOMPARE(removed.count(), 1);
    QSignalSpy changed(&m_room->list(), &AccountListModel::dataChanged);
    edit(2, [](accounts::Account &account) { account.group = QStringLiteral("Other"); });
    QVERIFY(changed.count() >= 1);
    QCOMPARE(m_room->at(1, AccountListModel::GroupRole), QStringLiteral("Other"));
    QCOMPARE(reset.count(), 0);
}

void AccountListTest::keepsTrashOut()
{
    edit(2, [](accounts::Account &account) { account.trashedAt = unixSeconds(1'800'000'000); });
    QCOMPARE(m_room->list().total(), 3);
    QCOMPARE(m_room->list().rowOf(id(2)), -1);
    edit(2, [](accounts::Account &account) { account.trashedAt.reset(); });
    QCOMPARE(m_room->titles().first(), QStringLiteral("Gamma"));
}

void AccountListTest::searches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char *filter, const char *titles) {
        QTest::newRow(filter) << QString::fromUtf8(
            filter) << QString::fromUtf8(titles).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("", "Gamma 東京 Alpha Beta");
    row("  ", "Gamma 東京 Alpha Beta");
    row("alp", "Alpha");
    row("ＡＬＰ", "Alpha");
    row("work", "Gamma Alpha");
    row("work c@", "Gamma");
    row("東京", "東京");
    row("a", "Gamma 東京 Alpha Beta"); // taro, too
    row("nothing like it", "");
}

void AccountListTest::searches()
{
    QFETCH(QString, filter);
    QSignalSpy changed(&m_room->list(), &AccountListModel::filterChanged);
    m_room->list().setFilter(filter);
    QTEST(m_room->titles(), "titles");
    QCOMPARE(changed.count(), filter.isEmpty() ? 0 : 1);
    m_room->list().setFilter({});
    QCOMPARE(m_room->list().count(), 4);
    QCOMPARE(m_room->list().total(), 4);
}

void AccountListTest::filtersByGroup()
{
    QCOMPARE(m_room->list().groups(),
             (QStringList{QStringLiteral("Work"), QStringLiteral("Home")}));
    m_room->list().setGroup(QStringLiteral("Work"));
    QCOMPARE(m_room->titles(), (QStringList{QStringLiteral("Gamma"), QStringLiteral("Alpha")}));
    m_room->list().setFilter(QStringLiteral("alp"));
    QCOMPARE(m_room->titles(), QStringList{QStringLiteral("Alpha")});
    m_room->list().setGroup(QStringLiteral("Home"));
    QCOMPARE(m_room->list().count(), 0);
    m_room->list().setGroup({});
    QCOMPARE(m_room->titles(), QStringList{QStringLiteral("Alpha")});
}

void AccountListTest::leavesAGroupThatIsGone()
{
    m_room->list().setGroup(QStringLiteral("Home"));
    QSignalSpy changed(&m_room->list(), &AccountListModel::filterChanged);
    edit(1, [](accounts::Account &account) { account.trashedAt = unixSeconds(1'800'000'000); });
    QVERIFY(m_room->list().group().isEmpty());
    QCOMPARE(m_room->list().count(), 3);
    QCOMPARE(changed.count(), 1); // chips and the reordering hear of it
}

void AccountListTest::forgetsEverythingWhenLocked()
{
    m_room->list().setFilter(QStringLiteral("alp"));
    QVERIFY(!m_room->list().plainCode(0).isEmpty());
    m_room->application->lock();
    QCOMPARE(m_room->list().count(), 0);
    QCOMPARE(m_room->list().total(), 0);
    QCOMPARE(m_room->list().cachedCodes(), 0);
    QVERIFY(m_room->list().filter().isEmpty());
    QVERIFY(m_room->list().groups().isEmpty());
    m_room->application->vault()->open();
    m_room->settle();
    QCOMPARE(m_room->list().count(), 4);
}

void AccountListTest::answersNothingOutOfRange()
{
    for (const int row : {-1, 4, 1'000'000}) {
        QVERIFY(!m_room->list().rowAt(row));
        QVERIFY(m_room->list().plainCode(row).isEmpty());
        QVERIFY(m_room->list().plainNextCode(row).isEmpty());
        QVERIFY(m_room->at(row, AccountListModel::CodeRole).isEmpty());
        QVERIFY(m_room->accounts().titleAt(row).isEmpty());
        QVERIFY(m_room->accounts().idAt(row).isEmpty());
        QCOMPARE(m_room->accounts().shapeAt(row), 0);
    }
    QCOMPARE(m_room->accounts().rowOf(QStringLiteral("no id")), -1);
}

// Codes are made for the rows that are asked for, not for all that pass the search.
void AccountListTest::holdsTenThousand()
{
    m_tester.reset(); // looks at every row
    std::vector<test::Sample> many(9'996);
    for (std::size_t at = 0; at < many.size(); ++at)
        many[at] = {"Bulk", "someone", otp::Kind::Totp, 30, "Bulk", false, at + 1};
    QVERIFY(m_room->add(many));
    QCOMPARE(m_room->list().count(), 10'000);
    QCOMPARE(m_room->list().cachedCodes(), 0);
    m_room->list().setFilter(QStringLiteral("bulk"));
    QCOMPARE(m_room->list().count(), 9'996);
    for (int row = 100; row < 110; ++row)
        QCOMPARE(m_room->at(row, AccountListModel::CodeRole).size(), 7);
    QCOMPARE(m_room->list().cachedCodes(), 10);
    m_room->pass(1s);
    QCOMPARE(m_room->list().cachedCodes(), 10);
}

QTEST_MAIN(AccountListTest)
#include "tst_account_list.moc"
