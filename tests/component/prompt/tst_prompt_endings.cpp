// SPDX-License-Identifier: Apache-2.0
// The four answers and every way in which a request ends.

#include "tests/support/prompt/prompt_room.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using approvals::Answer;
using approvals::Presence;
using prompt::PromptViewModel;
using State = PromptViewModel::State;
using Delivery = PromptViewModel::Delivery;
using Receipt = PromptViewModel::Receipt;
using ReceiptState = prompt::ReportReceipt::State;

class PromptEndingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<test::PromptRoom>(); }
    void cleanup() { m_room.reset(); }

    void denies_data();
    void denies();
    void tellsWhenADenialArrives();
    void asksBeforeItReports();
    void goesBackFromTheReport();
    void showsTheReceipt();
    void showsTheReceiptOfEachWay_data();
    void showsTheReceiptOfEachWay();
    void offersOnlySafePasswordPages();
    void expires();
    void expiresAfterAnApprovalWithoutAnswer();
    void isCancelledElsewhere();
    void isNotAccepted();
    void isWrong();
    void showsACode();
    void isBlocked();
    void closesWithoutAnAnswer();

private:
    [[nodiscard]] PromptViewModel &p() { return *m_room->prompt; }
    void ask(Presence presence = Presence::Option)
    {
        m_room->arrive("n1", test::kToken, presence);
        m_room->wait();
    }
    void approve()
    {
        p().setNumber(QStringLiteral("42"));
        p().approve();
        m_room->settle();
    }
    std::unique_ptr<test::PromptRoom> m_room;
};

void PromptEndingsTest::denies_data()
{
    QTest::addColumn<int>("answer");
    QTest::newRow("cancel") << int(Answer::Cancel);
    QTest::newRow("not sure") << int(Answer::NotSure);
}

// At once: there is no first second for denying.
void PromptEndingsTest::denies()
{
    QFETCH(int, answer);
    m_room->arrive("n1");
    if (Answer(answer) == Answer::Cancel)
        p().cancel();
    else
        p().notSure();
    m_room->settle();
    QCOMPARE(p().state(), State::Denied);
    QCOMPARE(m_room->answers(), std::vector<Answer>{Answer(answer)});
    QCOMPARE(p().endTitle(), QStringLiteral("Denied"));
}

void PromptEndingsTest::tellsWhenADenialArrives()
{
    m_room->server.holds = true;
    ask();
    p().notSure();
    m_room->settle();
    QCOMPARE(p().delivery(), Delivery::Owed);
    m_room->server.release(failure(approvals::ServerError::Offline));
    m_room->settle();
    QCOMPARE(p().delivery(), Delivery::Owed);
    m_room->pass(10s); // it is tried again
    m_room->server.release(approvals::Delivered{true, {}});
    m_room->settle();
    QCOMPARE(p().delivery(), Delivery::Told);
}

void PromptEndingsTest::asksBeforeItReports()
{
    ask();
    p().askReport();
    QCOMPARE(p().state(), State::ConfirmingReport);
    QVERIFY(p().reportQuestion().contains(QStringLiteral("Contoso Security")));
    QVERIFY(m_room->server.sent.empty());
    QVERIFY(m_room->reports.taken.empty());
    p().confirmReport();
    m_room->settle();
    QCOMPARE(p().state(), State::Reported);
    QCOMPARE(m_room->answers(), std::vector<Answer>{Answer::Report});
    QCOMPARE(m_room->reports.taken, std::vector<QByteArray>{"n1"});
    QVERIFY(p().blockedFor().startsWith(QStringLiteral("60 minute")));
    QVERIFY(p().endRemedy().contains(QStringLiteral("password")));
}

void PromptEndingsTest::goesBackFromTheReport()
{
    ask();
    p().setNumber(QStringLiteral("42"));
    QVERIFY(p().canApprove());
    p().askReport();
    QVERIFY(!p().canApprove());
    p().backFromReport();
    m_room->settle();
    QCOMPARE(p().state(), State::Asking);
    QVERIFY(!p().canApprove()); // Approve is dead again for a moment
    QVERIFY(m_room->server.sent.empty());
    p().confirmReport(); // without the question
    m_room->settle();
    QCOMPARE(p().state(), State::Asking);
}

void PromptEndingsTest::showsTheReceipt()
{
    ask();
    p().askReport();
    p().confirmReport();
    m_room->settle();
    QCOMPARE(p().receipt(), Receipt::Pending);
    m_room->desk.tell({ReceiptState::Waiting, QStringLiteral("evt-17"), {}});
    QCOMPARE(p().receipt(), Receipt::Waiting);
    m_room->desk.tell({ReceiptState::Delivered, QStringLiteral("evt-17"), {}});
    QCOMPARE(p().receipt(), Receipt::Delivered);
    QCOMPARE(p().receiptReference(), QStringLiteral("evt-17"));
    QCOMPARE(p().receiptTime(), QStringLiteral("today, 08:00"));
    QCOMPARE(p().receiver(), QStringLiteral("Contoso Security"));
    QCOMPARE(p().passwordPage(), QUrl(QStringLiteral("https://contoso.example/password")));
    m_room->desk.tell({ReceiptState::Refused, QStringLiteral("evt-17"), QStringLiteral("no key")});
    QCOMPARE(p().receipt(), Receipt::Refused);
    QCOMPARE(p().receiptReason(), QStringLiteral("no key"));
}

void PromptEndingsTest::showsTheReceiptOfEachWay_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("receipt");
    QTest::newRow("nobody") << int(text::ReportWay::Nobody) << int(Receipt::NobodyTold);
    QTest::newRow("mail") << int(text::ReportWay::Mail) << int(Receipt::DraftReady);
    QTest::newRow("webhook") << int(text::ReportWay::Webhook) << int(Receipt::Waiting);
}

void PromptEndingsTest::showsTheReceiptOfEachWay()
{
    QFETCH(int, way);
    QFETCH(int, receipt);
    m_room->desk.where = {text::ReportWay(way), QStringLiteral("soc@contoso.example")};
    m_room->desk.kept = prompt::ReportReceipt{ReceiptState::Waiting, {}, {}};
    ask();
    p().askReport();
    QCOMPARE(p().reportQuestion().contains(QStringLiteral("soc@contoso.example")),
             text::ReportWay(way) != text::ReportWay::Nobody);
    p().confirmReport();
    m_room->settle();
    QCOMPARE(int(p().receipt()), receipt);
    const bool isMail = text::ReportWay(way) == text::ReportWay::Mail;
    QCOMPARE(p().reportDraft().scheme() == QLatin1String("mailto"), isMail);
    if (!isMail)
        return;
    p().draftOpened(false);
    QCOMPARE(p().receipt(), Receipt::DraftFailed);
    p().draftOpened(true);
    QCOMPARE(p().receipt(), Receipt::DraftMade);
    p().next();
    QCOMPARE(p().reportDraft(), QUrl());
}

void PromptEndingsTest::offersOnlySafePasswordPages()
{
    for (const char *page :
         {"http://contoso.example", "javascript:alert(1)", "file:///etc/passwd", ""}) {
        m_room->tokens.known[test::kToken].passwordPage = QUrl(QString::fromLatin1(page));
        const QByteArray nonce = QByteArray("n-") + page;
        m_room->arrive(nonce);
        p().openRequest(m_room->service.book().requests.back().id);
        QVERIFY2(p().passwordPage().isEmpty(), page);
        p().close();
        m_room->withdraw(nonce);
    }
}

void PromptEndingsTest::expires()
{
    ask();
    m_room->pass(120s);
    QCOMPARE(p().state(), State::Expired);
    QVERIFY(p().endBody().contains(QStringLiteral("Nothing was sent")));
    QVERIFY(m_room->server.sent.empty());
}

void PromptEndingsTest::expiresAfterAnApprovalWithoutAnswer()
{
    m_room->server.reply = failure(approvals::ServerError::TimedOut);
    ask();
    approve();
    QCOMPARE(p().state(), State::Failed);
    m_room->pass(120s);
    QCOMPARE(p().state(), State::Expired);
    QVERIFY(!p().endBody().contains(QStringLiteral("Nothing was sent")));
}

void PromptEndingsTest::isCancelledElsewhere()
{
    ask();
    m_room->withdraw("n1");
    QCOMPARE(p().state(), State::Cancelled);
    QCOMPARE(p().endTitle(), QStringLiteral("No longer waiting"));
}

void PromptEndingsTest::isNotAccepted()
{
    m_room->server.reply = approvals::Delivered{false, {}};
    ask(Presence::None);
    p().setSecondStep(true);
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::Cancelled);
    QCOMPARE(p().endTitle(), QStringLiteral("Not accepted"));
}

void PromptEndingsTest::isWrong()
{
    m_room->server.reply = approvals::Delivered{false, {}};
    ask();
    approve();
    QCOMPARE(p().state(), State::WrongNumber);
    QVERIFY(!p().endRemedy().isEmpty());
}

void PromptEndingsTest::showsACode()
{
    m_room->server.reply = approvals::Delivered{true, QStringLiteral("738154")};
    ask(Presence::CodeToPhone);
    QVERIFY(!p().hasNoNumber());
    QVERIFY(!p().asksSecondStep());
    p().approve();
    m_room->settle();
    QCOMPARE(p().state(), State::DisplayCode);
    QCOMPARE(p().displayCode(), QStringLiteral("738154"));
    p().copyDisplayCode();
    QCOMPARE(m_room->copied, QStringList{QStringLiteral("738154")});
    p().next();
    QVERIFY(p().displayCode().isEmpty());
    QVERIFY(!p().isShown());
}

void PromptEndingsTest::isBlocked()
{
    m_room->deny("d1");
    m_room->deny("d2");
    p().close();
    m_room->arrive("n1");
    p().open();
    QCOMPARE(p().state(), State::Asking);
    // The third denial locks the account; what else of it waits is blocked with it.
    m_room->arrive("n2");
    const auto other = m_room->service.book().requests.back().id;
    QVERIFY(other != p().current());
    m_room->service.post(approvals::book::Deny{other, Answer::NotSure});
    m_room->settle();
    QCOMPARE(p().state(), State::Blocked);
    QVERIFY(p().blockedFor().startsWith(QStringLiteral("30 minute")));
}

void PromptEndingsTest::closesWithoutAnAnswer()
{
    ask();
    p().setNumber(QStringLiteral("42"));
    p().close();
    m_room->settle();
    QVERIFY(!p().isShown());
    QVERIFY(m_room->server.sent.empty());
    QCOMPARE(m_room->service.book().requests.size(), std::size_t(1));
    p().open();
    QCOMPARE(p().state(), State::Asking);
    QVERIFY(p().number().isEmpty()); // nothing is left typed
}

QTEST_GUILESS_MAIN(PromptEndingsTest)
#include "tst_prompt_endings.moc"
