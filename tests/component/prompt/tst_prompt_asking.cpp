// SPDX-License-Identifier: Apache-2.0
// What the prompt shows while it asks.

#include "tests/support/prompt/prompt_room.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using approvals::Answer;
using approvals::Presence;
using prompt::PromptViewModel;
using State = PromptViewModel::State;
using Kind = PromptViewModel::OriginKind;

class PromptAskingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void comesUpWithoutTheKeyboard();
    void showsWhoAsks();
    void showsTheOrigin();
    void comparesAddresses_data();
    void comparesAddresses();
    void warnsWithoutANumber();
    void warnsOfWhatIsNew();
    void wantsTheNameWhenGuarded();
    void countsDownInWords();
    void announcesTheLastSeconds();

private:
    [[nodiscard]] PromptViewModel &p() { return *m_room->prompt; }
    void ask(Presence presence = Presence::Option)
    {
        m_room->arrive("n1", test::kToken, presence);
        m_room->wait();
    }
    std::unique_ptr<test::PromptRoom> m_room;
};

void PromptAskingTest::comesUpWithoutTheKeyboard()
{
    int raised = 0;
    int activated = 0;
    connect(&p(), &PromptViewModel::raiseWanted, this, [&] { ++raised; });
    connect(&p(), &PromptViewModel::activateWanted, this, [&] { ++activated; });
    QCOMPARE(p().state(), State::Idle);
    ask();
    QCOMPARE(p().state(), State::Asking);
    QVERIFY(p().isShown());
    QCOMPARE(raised, 1);
    QCOMPARE(activated, 0);
    p().open();
    QCOMPARE(activated, 1);
}

void PromptAskingTest::showsWhoAsks()
{
    ask();
    QCOMPARE(p().title(), QStringLiteral("Contoso portal"));
    QCOMPARE(p().question(), QStringLiteral("Do you want to sign in to the Contoso portal?"));
    QCOMPARE(p().account(), QStringLiteral("Contoso · taro@contoso.example"));
    QCOMPARE(p().server(), QStringLiteral("login.contoso.example"));
}

void PromptAskingTest::showsTheOrigin()
{
    m_room->activity.last = QDateTime::fromSecsSinceEpoch(1'800'000'000 - 3600, Qt::UTC);
    ask();
    QCOMPARE(m_room->row(Kind::Application), QStringLiteral("VPN"));
    QCOMPARE(m_room->row(Kind::Place), QStringLiteral("Osaka, JP"));
    QCOMPARE(m_room->row(Kind::Address), QStringLiteral("203.0.113.7"));
    QCOMPARE(m_room->row(Kind::Network), QStringLiteral("Example Net"));
    QCOMPARE(m_room->row(Kind::Browser), QStringLiteral("Edge on Windows 11"));
    QCOMPARE(m_room->row(Kind::LastApproved), QStringLiteral("today, 07:00"));
    QVERIFY(m_room->row(Kind::Compared).isEmpty()); // cannot be told
}

void PromptAskingTest::comparesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("seenAs");
    QTest::addColumn<QString>("says");
    const QString here = QStringLiteral("This computer's own address");
    const QString near = QStringLiteral("The network this computer is in");
    const QString far = QStringLiteral("Not this computer's network");
    const auto row = [](const char *name, const char *address, const char *seenAs,
                        const QString &says) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(seenAs) << says;
    };
    row("own", "192.168.1.20", "", here);
    row("own, IPv4 in IPv6", "::ffff:192.168.1.20", "", here);
    row("own IPv6, written otherwise", "2001:DB8:5:0:0:0:0:20", "", here);
    row("loopback", "127.0.0.1", "", here);
    row("IPv6 loopback", "::1", "", here);
    row("neighbour", "192.168.1.99", "", near);
    row("neighbour by IPv6", "2001:db8:5::99", "", near);
    row("as the server sees us", "198.51.100.9", "198.51.100.9", near);
    row("elsewhere", "203.0.113.7", "198.51.100.9", far);
    row("unknown", "203.0.113.7", "", {});
    row("only the other family is known", "2001:db8:9::1", "198.51.100.9", {});
    row("not an address", "Osaka", "198.51.100.9", {});
    row("empty", "", "198.51.100.9", {});
    row("too long", "2001:db8:5::20.................................", "198.51.100.9", {});
}

void PromptAskingTest::comparesAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, seenAs);
    QFETCH(QString, says);
    m_room->computer.seen = seenAs;
    approvals::Challenge challenge = m_room->challenge("n1");
    challenge.origin.address = address;
    m_room->arrive(challenge);
    QCOMPARE(m_room->row(Kind::Compared), says);
}

void PromptAskingTest::warnsWithoutANumber()
{
    ask(Presence::None);
    QVERIFY(p().hasNoNumber());
    QVERIFY(p().asksSecondStep());
    QVERIFY(!p().canApprove());
    p().setSecondStep(true);
    QVERIFY(p().canApprove());
    p().close();
    // From this computer there is no second step, but still the warning.
    m_room->withdraw("n1");
    approvals::Challenge challenge = m_room->challenge("n2", test::kToken, Presence::None);
    challenge.origin.address = QStringLiteral("192.168.1.20");
    m_room->arrive(challenge);
    m_room->wait();
    QVERIFY(p().hasNoNumber());
    QVERIFY(!p().asksSecondStep());
    QVERIFY(p().canApprove());
}

void PromptAskingTest::warnsOfWhatIsNew()
{
    ask();
    QVERIFY(!p().hasNewPlace()); // nothing to compare with yet
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    p().next();
    m_room->withdraw("n1");
    approvals::Challenge challenge = m_room->challenge("n2");
    challenge.origin.place = QStringLiteral("Lagos, NG");
    challenge.origin.address = QStringLiteral("198.51.100.1");
    m_room->arrive(challenge);
    QVERIFY(p().hasNewPlace());
    QVERIFY(p().hasNewNetwork());
    QVERIFY(!p().hasNewApplication());
}

void PromptAskingTest::wantsTheNameWhenGuarded()
{
    m_room->deny("n0");
    p().close();
    m_room->arrive("n1");
    QVERIFY(!p().isShown()); // after a denial the next one is silent
    p().open();
    m_room->wait();
    QVERIFY(p().isGuarded());
    QCOMPARE(p().contextWord(), QStringLiteral("VPN"));
    p().setNumber(QStringLiteral("42"));
    QVERIFY(!p().canApprove());
    p().setTypedContext(QStringLiteral("mail"));
    QVERIFY(p().canApprove());
    p().approve();
    m_room->settle();
    QVERIFY(!p().problem().isEmpty());
    QCOMPARE(p().state(), State::Asking);
    p().setTypedContext(QStringLiteral("vpn"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Authenticating);
}

void PromptAskingTest::countsDownInWords()
{
    m_room->arrive("n1");
    QCOMPARE(p().timeLeft(), QStringLiteral("2:00"));
    QCOMPARE(p().partLeft(), 1.0);
    m_room->pass(18s);
    QCOMPARE(p().timeLeft(), QStringLiteral("1:42"));
    QVERIFY(!p().isEnding());
    m_room->pass(72s);
    QVERIFY(p().isEnding());
    QCOMPARE(p().partLeft(), 0.25);
}

void PromptAskingTest::announcesTheLastSeconds()
{
    QStringList said;
    connect(&p(), &PromptViewModel::spanAnnounced, this, [&] { said.append(p().timeLeft()); });
    m_room->arrive("n1");
    for (int i = 0; i < 119; ++i)
        m_room->pass(1s);
    QCOMPARE(said, (QStringList{QStringLiteral("0:30"), QStringLiteral("0:10")}));
}

QTEST_GUILESS_MAIN(PromptAskingTest)
#include "tst_prompt_asking.moc"
