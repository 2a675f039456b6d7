// SPDX-License-Identifier: Apache-2.0
// What the prompt shows while it asks, and what it takes before Approve becomes alive.

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
    void keepsApproveDeadAtFirst();
    void wantsTheWholeNumber();
    void takesFullWidthDigits();
    void sendsTheNumber();
    void saysThatANumberIsNotOffered();
    void offersWordsInAnyOrder();
    void warnsWithoutANumber();
    void warnsOfWhatIsNew();
    void wantsTheNameWhenGuarded();
    void forbidsPlainApproval();
    void asksForThePassphrase();
    void goesBackFromThePassphrase();
    void triesAgainWithTheSameNumber();
    void staysOpenWhenNothingCanBeRecorded();
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

void PromptAskingTest::keepsApproveDeadAtFirst()
{
    m_room->arrive("n1");
    p().setNumber(QStringLiteral("42"));
    QVERIFY(!p().canApprove());
    p().approve();
    m_room->settle();
    m_room->pass(1499ms);
    QVERIFY(!p().canApprove());
    m_room->pass(1ms);
    QVERIFY(p().canApprove());
    // Again after the window got the focus back.
    p().focus();
    m_room->settle();
    QVERIFY(!p().canApprove());
    QVERIFY(m_room->server.sent.empty());
}

void PromptAskingTest::wantsTheWholeNumber()
{
    ask();
    QVERIFY(p().asksNumber());
    QCOMPARE(p().digits(), 2);
    QVERIFY(p().choices().isEmpty());
    QVERIFY(!p().canApprove());
    p().setNumber(QStringLiteral("4"));
    QVERIFY(!p().canApprove());
    p().approve();
    m_room->settle();
    QVERIFY(m_room->server.sent.empty());
    p().setNumber(QStringLiteral("423")); // cut to what there is room for
    QCOMPARE(p().number(), QStringLiteral("42"));
    QVERIFY(p().canApprove());
}

void PromptAskingTest::takesFullWidthDigits()
{
    ask();
    p().setNumber(QStringLiteral("４ ２"));
    QCOMPARE(p().number(), QStringLiteral("42"));
    p().setNumber(QStringLiteral("٤٢x-")); // other scripts' digits and anything else
    QCOMPARE(p().number(), QString());
}

void PromptAskingTest::sendsTheNumber()
{
    m_room->server.holds = true;
    ask();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Sending);
    QVERIFY(!p().canApprove());
    QCOMPARE(m_room->server.sent.size(), std::size_t(1));
    QCOMPARE(m_room->server.sent[0].answer, Answer::Approve);
    QCOMPARE(m_room->server.sent[0].option, QStringLiteral("42"));
    m_room->server.release(approvals::Delivered{true, {}});
    m_room->settle();
    QCOMPARE(p().state(), State::Approved);
}

void PromptAskingTest::saysThatANumberIsNotOffered()
{
    ask();
    for (const char *left : {"1", "0"}) {
        p().setNumber(QStringLiteral("99"));
        p().approve();
        m_room->settle();
        QCOMPARE(p().state(), State::Asking);
        QVERIFY2(p().problem().contains(QLatin1String(left)), qPrintable(p().problem()));
        QVERIFY(p().number().isEmpty());
    }
    QVERIFY(m_room->server.sent.empty());
    p().setNumber(QStringLiteral("98"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::WrongNumber);
    QCOMPARE(m_room->answers(), std::vector<Answer>{Answer::NotSure});
}

void PromptAskingTest::offersWordsInAnyOrder()
{
    approvals::Challenge challenge = m_room->challenge("n1");
    challenge.options = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                         QStringLiteral("D")};
    std::set<QStringList> orders;
    for (int i = 0; i < 12; ++i) {
        challenge.nonce = "n" + QByteArray::number(i);
        m_room->arrive(challenge);
        p().openRequest(m_room->service.book().requests.back().id);
        m_room->settle();
        QVERIFY(!p().asksNumber());
        QVERIFY(p().chosen().isEmpty()); // no default
        orders.insert(p().choices());
        QStringList sorted = p().choices();
        sorted.sort();
        QCOMPARE(sorted.join(QString()), QStringLiteral("ABCD"));
        p().close();
        m_room->withdraw(challenge.nonce);
    }
    QVERIFY(orders.size() > 3);
    challenge.nonce = "last";
    challenge.receivedAt = std::chrono::floor<std::chrono::seconds>(m_room->clock.now());
    m_room->arrive(challenge);
    p().open();
    m_room->wait();
    QVERIFY(!p().canApprove());
    p().choose(QStringLiteral("E")); // not one of them
    QVERIFY(!p().canApprove());
    p().choose(QStringLiteral("B"));
    QVERIFY(p().canApprove());
    p().approve();
    m_room->settle();
    QCOMPARE(m_room->server.sent.back().option, QStringLiteral("B"));
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
    ask();
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

void PromptAskingTest::forbidsPlainApproval()
{
    approvals::ApprovalPolicy policy;
    policy.refusesPlain = true;
    m_room = std::make_unique<test::PromptRoom>(policy);
    ask(Presence::None);
    p().setSecondStep(true);
    QVERIFY(p().isForbidden());
    QVERIFY(!p().canApprove());
    p().notSure(); // still there
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
}

void PromptAskingTest::asksForThePassphrase()
{
    m_room->pass(301s); // the unlocking is old
    ask();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Authenticating);
    QVERIFY(p().asksPassphrase());
    p().authenticate(QStringLiteral("wrong horse"));
    QVERIFY(p().isCheckingPassphrase());
    m_room->settle();
    QCOMPARE(p().authenticationProblem(), PromptViewModel::AuthenticationProblem::Wrong);
    QCOMPARE(p().state(), State::Authenticating);
    m_room->authenticator.fails = true;
    p().authenticate(QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(p().authenticationProblem(), PromptViewModel::AuthenticationProblem::Failed);
    m_room->authenticator.fails = false;
    p().authenticate(QStringLiteral("correct horse"));
    m_room->settle();
    // Back at the request with its number, and Approve is dead again for a while.
    QCOMPARE(p().state(), State::Asking);
    QCOMPARE(p().number(), QStringLiteral("42"));
    QVERIFY(!p().canApprove());
    m_room->wait();
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Approved);
}

void PromptAskingTest::goesBackFromThePassphrase()
{
    m_room->pass(301s);
    ask();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    p().cancelAuthentication();
    m_room->settle();
    QCOMPARE(p().state(), State::Asking);
    QVERIFY(m_room->server.sent.empty());
    m_room->wait();
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Authenticating);
    p().notSure(); // denying needs no passphrase
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
}

void PromptAskingTest::triesAgainWithTheSameNumber()
{
    m_room->server.reply = failure(approvals::ServerError::Offline);
    ask();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Failed);
    QVERIFY(p().problem().contains(QStringLiteral("login.contoso.example")));
    m_room->server.reply = approvals::Delivered{true, {}};
    m_room->wait();
    p().retry();
    m_room->settle();
    QCOMPARE(p().state(), State::Approved);
    QCOMPARE(m_room->server.sent.back().option, QStringLiteral("42"));
}

void PromptAskingTest::staysOpenWhenNothingCanBeRecorded()
{
    ask();
    m_room->store.fails = true;
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Asking);
    QVERIFY(!p().problem().isEmpty());
    QVERIFY(m_room->server.sent.empty());
    p().cancel(); // a denial is sent all the same
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
    QCOMPARE(m_room->answers(), std::vector<Answer>{Answer::Cancel});
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
