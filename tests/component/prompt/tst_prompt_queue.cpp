// SPDX-License-Identifier: Apache-2.0
// Several requests: the order, what comes up by itself and what does not.

#include "tests/support/prompt/prompt_room.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using prompt::PromptViewModel;
using State = PromptViewModel::State;

class PromptQueueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void saysThePosition();
    void keepsWhatIsOnScreen();
    void goesOnWithTheNext();
    void collapsesOneAccount();
    void stopsComingUp();
    void comesUpAgainLater();
    void dropsARemovedToken();
    void saysThatNothingWaits();

private:
    [[nodiscard]] PromptViewModel &p() { return *m_room->prompt; }
    std::unique_ptr<test::PromptRoom> m_room;
};

void PromptQueueTest::saysThePosition()
{
    m_room->arrive("a");
    QCOMPARE(p().position(), 0); // alone
    m_room->arrive("b", test::kOtherToken);
    QCOMPARE(p().position(), 1);
    QCOMPARE(p().total(), 2);
    QVERIFY(p().hasMore());
}

void PromptQueueTest::keepsWhatIsOnScreen()
{
    m_room->arrive("a");
    const auto first = p().current();
    p().setNumber(QStringLiteral("4"));
    m_room->arrive("b", test::kOtherToken);
    m_room->arrive("c");
    QCOMPARE(p().current(), first);
    QCOMPARE(p().number(), QStringLiteral("4"));
}

void PromptQueueTest::goesOnWithTheNext()
{
    m_room->arrive("a");
    m_room->arrive("b", test::kOtherToken);
    p().cancel();
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
    QVERIFY(p().hasMore());
    p().next();
    QCOMPARE(p().state(), State::Asking);
    QCOMPARE(p().title(), QStringLiteral("図書館の予約"));
    QVERIFY(p().isShown());
    p().cancel();
    m_room->settle();
    p().next();
    QVERIFY(!p().isShown());
    QCOMPARE(p().state(), State::Idle);
}

void PromptQueueTest::collapsesOneAccount()
{
    m_room->arrive("a");
    m_room->arrive("b");
    QCOMPARE(p().total(), 1);
    QCOMPARE(p().ofAccount(), 2);
    QVERIFY(p().isGuarded()); // two unanswered at once
}

// More than three in ten minutes only wait, whatever their accounts.
void PromptQueueTest::stopsComingUp()
{
    int raised = 0;
    connect(&p(), &PromptViewModel::raiseWanted, this, [&] { ++raised; });
    for (const char *nonce : {"a", "b", "c", "d"}) {
        m_room->arrive(nonce, raised % 2 == 0 ? test::kToken : test::kOtherToken);
        p().close();
        m_room->withdraw(nonce);
    }
    QCOMPARE(raised, 3);
    QVERIFY(!p().isShown());
    m_room->arrive("e", test::kOtherToken);
    QVERIFY(!p().isShown());
    p().open();
    QVERIFY(p().isFlooded());
    QCOMPARE(p().state(), State::Asking);
}

void PromptQueueTest::comesUpAgainLater()
{
    for (const char *nonce : {"a", "b", "c", "d"}) {
        m_room->arrive(nonce, test::kToken);
        p().close();
        m_room->withdraw(nonce);
    }
    m_room->pass(10min);
    m_room->arrive("e", test::kOtherToken);
    QVERIFY(p().isShown());
    QVERIFY(!p().isFlooded());
}

void PromptQueueTest::dropsARemovedToken()
{
    m_room->arrive("a");
    m_room->tokens.known.erase(test::kToken);
    m_room->service.setTokens(m_room->tokens.tokens());
    m_room->settle();
    QCOMPARE(p().state(), State::Idle);
    QVERIFY(p().title().isEmpty());
}

void PromptQueueTest::saysThatNothingWaits()
{
    p().open();
    QVERIFY(p().isShown());
    QCOMPARE(p().state(), State::Idle);
    m_room->arrive("a"); // and takes up what comes
    QCOMPARE(p().state(), State::Asking);
}

QTEST_GUILESS_MAIN(PromptQueueTest)
#include "tst_prompt_queue.moc"
