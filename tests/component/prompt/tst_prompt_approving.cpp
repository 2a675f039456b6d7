// SPDX-License-Identifier: Apache-2.0
// What it takes before Approve becomes alive, and what approving does.

#include "tests/support/prompt/prompt_room.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using approvals::Answer;
using approvals::Presence;
using prompt::PromptViewModel;
using State = PromptViewModel::State;

class PromptApprovingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void keepsApproveDeadAtFirst();
    void wantsTheWholeNumber();
    void takesFullWidthDigits();
    void sendsTheNumber();
    void saysThatANumberIsNotOffered();
    void offersWordsInAnyOrder();
    void forbidsPlainApproval();
    void asksForThePassphrase();
    void goesBackFromThePassphrase();
    void wantsAPassphraseForTheOrganisation();
    void triesAgainWithTheSameNumber();
    void staysOpenWhenNothingCanBeRecorded();

private:
    [[nodiscard]] PromptViewModel &p() { return *m_room->prompt; }
    void ask(Presence presence = Presence::Option)
    {
        m_room->arrive("n1", test::kToken, presence);
        m_room->wait();
    }
    std::unique_ptr<test::PromptRoom> m_room;
};

void PromptApprovingTest::keepsApproveDeadAtFirst()
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

void PromptApprovingTest::wantsTheWholeNumber()
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

void PromptApprovingTest::takesFullWidthDigits()
{
    ask();
    p().setNumber(QStringLiteral("４ ２"));
    QCOMPARE(p().number(), QStringLiteral("42"));
    p().setNumber(QStringLiteral("٤٢x-")); // other scripts' digits and anything else
    QCOMPARE(p().number(), QString());
}

void PromptApprovingTest::sendsTheNumber()
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

void PromptApprovingTest::saysThatANumberIsNotOffered()
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

void PromptApprovingTest::offersWordsInAnyOrder()
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

void PromptApprovingTest::forbidsPlainApproval()
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

void PromptApprovingTest::asksForThePassphrase()
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
    QCOMPARE(p().authenticationProblem(), PromptViewModel::AuthenticationProblem::WrongPassphrase);
    QCOMPARE(p().state(), State::Authenticating);
    m_room->authenticator.fails = true;
    p().authenticate(QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(p().authenticationProblem(), PromptViewModel::AuthenticationProblem::NotChecked);
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

void PromptApprovingTest::goesBackFromThePassphrase()
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

void PromptApprovingTest::wantsAPassphraseForTheOrganisation()
{
    m_room->service.setTokens(m_room->tokens.tokens(), {test::kToken});
    m_room->authenticator.asks = false;
    ask();
    p().setNumber(QStringLiteral("42"));
    p().approve();
    m_room->settle();
    // Freshly unlocked or not: the organisation wants more than the keychain.
    QCOMPARE(p().state(), State::Authenticating);
    QVERIFY(p().needsPassphrase());
    p().authenticate({});
    m_room->settle();
    QCOMPARE(p().state(), State::Authenticating);
    QVERIFY(m_room->server.sent.empty());
    m_room->authenticator.asks = true; // set in the settings
    QVERIFY(!p().needsPassphrase());
    p().authenticate(QStringLiteral("correct horse"));
    m_room->settle();
    m_room->wait();
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Approved);
}

void PromptApprovingTest::triesAgainWithTheSameNumber()
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

void PromptApprovingTest::staysOpenWhenNothingCanBeRecorded()
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

QTEST_GUILESS_MAIN(PromptApprovingTest)
#include "tst_prompt_approving.moc"
