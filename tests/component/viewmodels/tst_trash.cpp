// SPDX-License-Identifier: Apache-2.0
// The trash: newest first, back into the list, or gone for good.

#include "tests/support/window/window_room.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using viewmodels::TrashModel;

class TrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        QVERIFY(m_room->add({{"A"},
                             {"B", "", otp::Kind::Totp, 30, "", false, 2},
                             {"C", "", otp::Kind::Totp, 30, "", false, 3}}));
        for (int i = 0; i < 2; ++i) { // A, then B
            m_room->accounts().moveToTrash(0);
            m_room->settle();
            m_room->pass(24h);
        }
    }
    void cleanup() { m_room.reset(); }

    void showsTheNewestFirst();
    void restores();
    void purges();
    void purgesAll();
    void ignoresRowsThatAreNone();
    void keepsWhatTheVaultRefuses();
    void isEmptyWhenLocked();

private:
    TrashModel &trash() { return *m_room->application->trash(); }
    [[nodiscard]] bool knowsSecretOf(std::uint64_t seed)
    {
        const auto sample =
            WindowRoom::accountOf({"", "", otp::Kind::Totp, 30, "", false, seed}, 0);
        return !m_room->vault().findSecret(sample.secret.expose()).isNull(); // test data
    }
    std::unique_ptr<WindowRoom> m_room;
};

void TrashTest::showsTheNewestFirst()
{
    const QAbstractItemModelTester tester(&trash(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(trash().count(), 2);
    QCOMPARE(trash().titleAt(0), QStringLiteral("B"));
    QCOMPARE(trash().titleAt(1), QStringLiteral("A"));
    const QString when = trash().data(trash().index(1), TrashModel::WhenRole).toString();
    QVERIFY2(when.contains(QStringLiteral("2027")), qPrintable(when)); // the test's clock
}

void TrashTest::restores()
{
    trash().restore(1);
    m_room->settle();
    QCOMPARE(trash().count(), 1);
    QCOMPARE(m_room->titles(), (QStringList{QStringLiteral("A"), QStringLiteral("C")}));
    QVERIFY(m_room->application->notice()->text().contains(QStringLiteral("A")));
    QVERIFY(!m_room->list().plainCode(0).isEmpty());
}

void TrashTest::purges()
{
    QVERIFY(knowsSecretOf(2));
    trash().purge(0);
    m_room->settle();
    QCOMPARE(trash().count(), 1);
    QCOMPARE(trash().titleAt(0), QStringLiteral("A"));
    QVERIFY(!knowsSecretOf(2));
    QVERIFY(knowsSecretOf(0));
}

void TrashTest::purgesAll()
{
    trash().purgeThese(trash().ids());
    m_room->settle();
    QCOMPARE(trash().count(), 0);
    QVERIFY(!knowsSecretOf(2) && !knowsSecretOf(0) && knowsSecretOf(3));
    m_room->application->notice()->dismiss();
    trash().purgeThese(trash().ids()); // nothing to do, nothing to say
    m_room->settle();
    QVERIFY(!m_room->application->notice()->isShown());
}

void TrashTest::ignoresRowsThatAreNone()
{
    for (const int row : {-1, 2, 1'000}) {
        trash().restore(row);
        trash().purge(row);
        QVERIFY(trash().titleAt(row).isEmpty());
    }
    m_room->settle();
    QCOMPARE(trash().count(), 2);
}

void TrashTest::keepsWhatTheVaultRefuses()
{
    m_room->breakFile(true);
    trash().restore(0);
    m_room->settle();
    QCOMPARE(trash().count(), 2);
    QVERIFY(m_room->application->notice()->isFailure());
    trash().purge(0);
    m_room->settle();
    QCOMPARE(trash().count(), 2);
    QVERIFY(m_room->application->notice()->isFailure());
    m_room->breakFile(false);
    trash().restore(0);
    m_room->settle();
    QCOMPARE(m_room->titles(), (QStringList{QStringLiteral("B"), QStringLiteral("C")}));
    QVERIFY(!m_room->list().plainCode(0).isEmpty());
}

void TrashTest::isEmptyWhenLocked()
{
    m_room->application->lock();
    QCOMPARE(trash().count(), 0);
    QVERIFY(trash().titleAt(0).isEmpty());
    m_room->application->vault()->open();
    m_room->settle();
    QCOMPARE(trash().count(), 2);
}

QTEST_MAIN(TrashTest)
#include "tst_trash.moc"
