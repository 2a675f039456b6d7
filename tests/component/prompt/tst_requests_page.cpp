// SPDX-License-Identifier: Apache-2.0
// The page "Sign-in requests": servers, what waits, what is blocked, quiet hours, the history.

#include "tests/support/prompt/prompt_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using prompt::RequestsViewModel;
using Quiet = RequestsViewModel::Quiet;
using Unlock = RequestsViewModel::UnlockProblem;

class RequestsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void tellsTheLastContact();
    void tellsWhatIsWrong();
    void checksNow();
    void checksOnlyWhatIsAllowed();
    void listsWhatWaits();
    void opensARequest();
    void isQuiet_data();
    void isQuiet();
    void raisesNothingWhileQuiet();
    void liftsABlock();
    void refusesToLift();
    void listsTheHistory();
    void tellsForgedRequests();
    void tellsThatNothingIsRecorded();
    void tellsWhyNothingIsFetched();
    void takesANewKey();
    void refusesAKeyThatWasNotShown();

private:
    [[nodiscard]] RequestsViewModel &r() { return *m_room->requests; }
    void block()
    {
        m_room->deny("d1");
        m_room->deny("d2");
        m_room->deny("d3");
    }
    std::unique_ptr<test::PromptRoom> m_room;
};

void RequestsPageTest::tellsTheLastContact()
{
    QCOMPARE(r().tokens()->count(), 2);
    QCOMPARE(r().tokens()->at(0, "title").toString(), QStringLiteral("Contoso"));
    QCOMPARE(r().tokens()->at(0, "server").toString(), QStringLiteral("login.contoso.example"));
    QCOMPARE(r().tokens()->at(0, "contact").toString(), QStringLiteral("today, 08:00"));
    QVERIFY(r().tokens()->at(0, "problem").toString().isEmpty());
}

void RequestsPageTest::tellsWhatIsWrong()
{
    m_room->server.fetchError = approvals::ServerError::PinChanged;
    m_room->clock.advance(25h);
    r().checkNow();
    m_room->settle();
    QVERIFY(r().tokens()->at(0, "problem").toString().contains(QStringLiteral("certificate")));
    QCOMPARE(r().tokens()->at(0, "contact").toString(), QStringLiteral("yesterday, 08:00"));
}

void RequestsPageTest::checksNow()
{
    const int before = m_room->server.fetches;
    r().checkNow();
    QVERIFY(r().isChecking());
    m_room->settle();
    QVERIFY(!r().isChecking());
    QCOMPARE(m_room->server.fetches, before + 2);
    m_room->service.stop();
    r().checkNow();
    QVERIFY(!r().isChecking()); // nobody would answer
}

void RequestsPageTest::checksOnlyWhatIsAllowed()
{
    m_room->service.setTokens({});
    m_room->settle();
    r().refresh();
    r().checkNow();
    QVERIFY(!r().isChecking()); // nobody is asked
    QVERIFY(r().tokens()->at(0, "problem").toString().contains(QStringLiteral("not allowed")));
}

void RequestsPageTest::listsWhatWaits()
{
    QCOMPARE(r().waitingCount(), 0);
    m_room->arrive("a");
    m_room->arrive("b");
    m_room->arrive("c", test::kOtherToken);
    QCOMPARE(r().waitingCount(), 2);
    QCOMPARE(r().waiting()->at(0, "title").toString(), QStringLiteral("Contoso portal"));
    QCOMPARE(r().waiting()->at(0, "more").toInt(), 1);
    QCOMPARE(r().waiting()->at(1, "subtitle").toString(), QStringLiteral("山田太郎"));
}

void RequestsPageTest::opensARequest()
{
    m_room->arrive("a");
    m_room->arrive("c", test::kOtherToken);
    m_room->prompt->close();
    m_room->settle();
    r().show(1);
    QVERIFY(m_room->prompt->isShown());
    QCOMPARE(m_room->prompt->title(), QStringLiteral("図書館の予約"));
    r().show(7); // a row that is gone
    QCOMPARE(m_room->prompt->title(), QStringLiteral("図書館の予約"));
}

void RequestsPageTest::isQuiet_data()
{
    QTest::addColumn<int>("quiet");
    QTest::addColumn<QString>("until");
    QTest::addColumn<int>("hours"); // after so many it is over; 0: never
    QTest::newRow("1 hour") << int(Quiet::OneHour) << QStringLiteral("today, 09:00") << 1;
    QTest::newRow("8 hours") << int(Quiet::EightHours) << QStringLiteral("today, 16:00") << 8;
    QTest::newRow("until turned off") << int(Quiet::UntilTurnedOff) << QString() << 0;
}

void RequestsPageTest::isQuiet()
{
    QFETCH(int, quiet);
    QFETCH(QString, until);
    QFETCH(int, hours);
    QVERIFY(!r().isQuiet());
    r().setQuiet(Quiet(quiet));
    m_room->settle();
    QVERIFY(r().isQuiet());
    QCOMPARE(r().quietUntil(), until);
    m_room->pass(hours > 0 ? std::chrono::hours(hours) : 1000h);
    QCOMPARE(r().isQuiet(), hours == 0);
    r().setQuiet(Quiet::Off);
    m_room->settle();
    QVERIFY(!r().isQuiet());
}

void RequestsPageTest::raisesNothingWhileQuiet()
{
    r().setQuiet(Quiet::OneHour);
    m_room->settle();
    m_room->arrive("a");
    QVERIFY(!m_room->prompt->isShown());
    QCOMPARE(r().waitingCount(), 1);
}

void RequestsPageTest::liftsABlock()
{
    block();
    QCOMPARE(r().blocked()->count(), 1);
    QVERIFY(r().blocked()->at(0, "span").toString().startsWith(QStringLiteral("30 minute")));
    QCOMPARE(r().blocked()->at(0, "reported").toBool(), false);
    m_room->arrive("x");
    QCOMPARE(r().blocked()->at(0, "count").toInt(), 1);
    QCOMPARE(r().confirmationWord(0), QStringLiteral("taro@contoso.example"));
    int lifted = 0;
    connect(&r(), &RequestsViewModel::unblocked, this, [&] { ++lifted; });
    r().unblock(0, QStringLiteral(" TARO@contoso.example "), QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(lifted, 1);
    QCOMPARE(r().blocked()->count(), 0);
}

void RequestsPageTest::refusesToLift()
{
    block();
    r().unblock(0, QStringLiteral("taro"), QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(r().unlockProblem(), Unlock::Word);
    r().unblock(0, r().confirmationWord(0), QStringLiteral("wrong horse"));
    m_room->settle();
    QCOMPARE(r().unlockProblem(), Unlock::Passphrase);
    m_room->authenticator.fails = true;
    r().unblock(0, r().confirmationWord(0), QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(r().unlockProblem(), Unlock::Failed);
    r().clearUnlockProblem();
    QCOMPARE(r().unlockProblem(), Unlock::None);
    r().unblock(3, QString(), QString()); // a row that is gone
    QCOMPARE(r().blocked()->count(), 1);
}

void RequestsPageTest::listsTheHistory()
{
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    m_room->activity.past = {
        {test::kToken, approvals::Phase::Approved, QStringLiteral("VPN"), QStringLiteral("Osaka"),
         now.addSecs(-60), false},
        {test::kOtherToken, approvals::Phase::Reported, {}, {}, now.addDays(-1), true},
    };
    Q_EMIT m_room->activity.changed();
    QCOMPARE(r().history()->count(), 2);
    QCOMPARE(r().history()->at(0, "outcome").toString(), QStringLiteral("Approved"));
    QVERIFY(r().history()->at(0, "good").toBool());
    QCOMPARE(r().history()->at(1, "title").toString(), QStringLiteral("図書館"));
    QCOMPARE(r().history()->at(1, "when").toString(), QStringLiteral("yesterday, 08:00"));
    QVERIFY(r().history()->at(1, "away").toBool());
}

void RequestsPageTest::tellsForgedRequests()
{
    m_room->server.rejected = 2;
    r().checkNow();
    m_room->settle();
    QCOMPARE(r().rejectedCount(), 4); // two tokens were asked
}

void RequestsPageTest::tellsThatNothingIsRecorded()
{
    m_room->store.fails = true;
    m_room->arrive("a");
    QVERIFY(r().problem().contains(QStringLiteral("disk")));
    m_room->store.fails = false;
    m_room->pass(10s);
    r().checkNow();
    m_room->settle();
    QVERIFY(r().problem().isEmpty());
    QCOMPARE(r().waitingCount(), 1);
}

void RequestsPageTest::tellsWhyNothingIsFetched()
{
    r().setStartError(approvals::StartError::NewerFormat);
    QVERIFY(r().problem().contains(QStringLiteral("newer")));
    r().setStartError(std::nullopt);
    QVERIFY(r().problem().isEmpty());
}

void RequestsPageTest::takesANewKey()
{
    const QByteArray known(32, '\x12');
    const QByteArray fresh(32, '\xab');
    QVERIFY(!r().tokens()->at(0, "newKey").toBool());
    m_room->tokens.keys[test::kToken] = {known, fresh};
    m_room->server.fetchError = approvals::ServerError::PinChanged;
    r().checkNow();
    m_room->settle();
    QVERIFY(r().tokens()->at(0, "newKey").toBool());
    QVERIFY(!r().tokens()->at(1, "newKey").toBool());
    QVERIFY(r().knownKey(0).startsWith(QStringLiteral("1212 1212")));
    QCOMPARE(r().newKey(0).size(), 64 + 15);
    QVERIFY(r().newKey(0).endsWith(QStringLiteral("abab abab")));
    QCOMPARE(r().newKey(7), QString());
    QCOMPARE(r().knownKey(-1), QString());
    QSignalSpy accepted(&r(), &RequestsViewModel::keyAccepted);
    m_room->server.fetchError.reset();
    const int before = m_room->server.fetches;
    r().acceptKey(0, r().newKey(0));
    m_room->settle();
    QCOMPARE(accepted.size(), 1);
    QVERIFY(accepted[0][0].toBool());
    QCOMPARE(m_room->tokens.keys[test::kToken].known, fresh);
    QVERIFY(m_room->server.fetches > before); // at once
    QVERIFY(!r().tokens()->at(0, "newKey").toBool());
}

void RequestsPageTest::refusesAKeyThatWasNotShown()
{
    const QByteArray known(32, '\x12');
    m_room->tokens.keys[test::kToken] = {known, QByteArray(32, '\xab')};
    const QString shown = r().newKey(0);
    m_room->tokens.keys[test::kToken].refused = QByteArray(32, '\xcd'); // meanwhile
    QSignalSpy accepted(&r(), &RequestsViewModel::keyAccepted);
    r().acceptKey(0, shown);
    r().acceptKey(1, {});
    r().acceptKey(9, shown);
    m_room->tokens.canStore = false;
    r().acceptKey(0, r().newKey(0));
    m_room->settle();
    QCOMPARE(accepted.size(), 4);
    for (const auto &call : accepted)
        QVERIFY(!call[0].toBool());
    QCOMPARE(m_room->tokens.keys[test::kToken].known, known);
}

QTEST_GUILESS_MAIN(RequestsPageTest)
#include "tst_requests_page.moc"
