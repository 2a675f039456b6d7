// SPDX-License-Identifier: Apache-2.0
// Requests as notifications: they open and may deny, never approve, and say no more than they may.

#include "tests/support/prompt/prompt_room.h"

#include <QTest>

using namespace warifu;
using approvals::Answer;
using prompt::RequestNotices;

class RequestNoticesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhoAsks();
    void saysTheTitleOnly();
    void opensThePrompt();
    void denies();
    void goesWithTheRequest();
    void hidesNamesWhenLocked();
    void ignoresStrangers();
    void staysInItsBudget();

private:
    [[nodiscard]] platform::Notification only() const { return m_notifier->shown.begin()->second; }
    std::unique_ptr<test::PromptRoom> m_room;
    std::unique_ptr<test::FakeNotifier> m_notifier;
    std::unique_ptr<RequestNotices> m_notices;
};

void RequestNoticesTest::init()
{
    m_room = std::make_unique<test::PromptRoom>();
    m_notifier = std::make_unique<test::FakeNotifier>();
    m_notices = std::make_unique<RequestNotices>(m_room->service, m_room->tokens, *m_notifier,
                                                 *m_room->prompt, RequestNotices::Detail::Full);
}

void RequestNoticesTest::cleanup()
{
    m_notices.reset();
    m_notifier.reset();
    m_room.reset();
}

void RequestNoticesTest::saysWhoAsks()
{
    m_room->arrive("n1");
    QCOMPARE(m_notifier->shown.size(), std::size_t(1));
    QCOMPARE(only().title, QStringLiteral("Sign-in request from Contoso portal"));
    QCOMPARE(only().body, QStringLiteral("For “taro@contoso.example”. From about Osaka, JP."));
    QCOMPARE(only().openText, QStringLiteral("Show"));
    QCOMPARE(only().denyText, QStringLiteral("Deny"));
    // Not one of the numbers.
    for (const char *number : {"17", "42", "93"})
        QVERIFY(!(only().title + only().body).contains(QLatin1String(number)));
}

void RequestNoticesTest::saysTheTitleOnly()
{
    m_notices->setDetail(RequestNotices::Detail::TitleOnly);
    m_room->arrive("n1");
    QCOMPARE(only().title, QStringLiteral("Sign-in request"));
    QVERIFY(only().body.isEmpty());
}

void RequestNoticesTest::opensThePrompt()
{
    m_room->arrive("n1");
    m_room->prompt->close();
    m_room->settle();
    int activated = 0;
    connect(&*m_room->prompt, &prompt::PromptViewModel::activateWanted, this, [&] { ++activated; });
    Q_EMIT m_notifier->opened(only().key);
    QCOMPARE(activated, 1);
    QCOMPARE(m_room->prompt->state(), prompt::PromptViewModel::State::Asking);
    QVERIFY(m_room->server.sent.empty());
}

void RequestNoticesTest::denies()
{
    m_room->arrive("n1");
    Q_EMIT m_notifier->denied(only().key);
    m_room->settle();
    QCOMPARE(m_room->answers(), std::vector<Answer>{Answer::NotSure});
}

void RequestNoticesTest::goesWithTheRequest()
{
    m_room->arrive("n1");
    m_room->withdraw("n1");
    QVERIFY(m_notifier->shown.empty());
}

void RequestNoticesTest::hidesNamesWhenLocked()
{
    m_room->arrive("n1");
    m_notices->tellLocked(true);
    QCOMPARE(m_notifier->shown.size(), std::size_t(1));
    QCOMPARE(only().title, QStringLiteral("A sign-in request is waiting"));
    QVERIFY(!only().body.contains(QStringLiteral("taro")));
    QVERIFY(only().denyText.isEmpty());
    m_notices->tellLocked(false);
    QVERIFY(m_notifier->shown.empty());
}

void RequestNoticesTest::ignoresStrangers()
{
    m_room->arrive("n1");
    Q_EMIT m_notifier->denied(QStringLiteral("request-999"));
    Q_EMIT m_notifier->opened(QStringLiteral("request-999"));
    m_room->settle();
    QVERIFY(m_room->server.sent.empty());
}

// The service's: three notifications of an account in five minutes.
void RequestNoticesTest::staysInItsBudget()
{
    for (int i = 0; i < 10; ++i)
        m_room->arrive("n" + QByteArray::number(i));
    QCOMPARE(m_notifier->shown.size(), std::size_t(3));
}

QTEST_GUILESS_MAIN(RequestNoticesTest)
#include "tst_request_notices.moc"
