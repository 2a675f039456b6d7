// SPDX-License-Identifier: Apache-2.0
// Connecting this computer for sign-in requests, and setup in two steps, by the keyboard and as
// screen readers hear it.

#include "tests/component/adding/push_add_room.h"
#include "tests/support/window/ui_room.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using Page = viewmodels::Navigation::Page;

class ConnectingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<UiRoom>();
    }
    void cleanup() { m_room.reset(); }

    void connectsByKeys();
    void offersCancelFirstWhenItIsKnown();
    void triesAgainByKeys();
    void stopsByKeys();
    void hasOnlyAWayOutWhenItIsNotAllowed();
    void typesTheOtherHalf();

private:
    // The application over an engine that may talk to loopback.
    void begin()
    {
        m_room.reset();
        m_room = std::make_unique<UiRoom>(UiRoom::Start::Opened, QSize(400, 600), 100,
                                          viewmodels::SettingsViewModel::Language::English,
                                          testPolicy());
    }
    [[nodiscard]] Push &push() { return *m_room->behind.application->adding()->push(); }
    void read(const QString &link)
    {
        m_room->behind.application->addFromText(link);
        m_room->settle();
    }
    [[nodiscard]] QString focusedName() const
    {
        auto *const node = QAccessible::queryAccessibleInterface(m_room->focused());
        return node ? node->text(QAccessible::Name) : QString();
    }
    bool becomes(Push::State state)
    {
        const bool is = QTest::qWaitFor([this, state] { return push().state() == state; }, 60'000);
        m_room->settle();
        return is;
    }

    std::unique_ptr<UiRoom> m_room;
};

void ConnectingTest::connectsByKeys()
{
    begin();
    PushServer server;
    read(pushLink(QUrl(server.url())));
    QVERIFY(m_room->node(QStringLiteral("Connect for sign-in requests"), QAccessible::Heading));
    QVERIFY(m_room->node(QStringLiteral("Server: ") + push().server()));
    QVERIFY(m_room->node(QStringLiteral("Account: alice@example.com")));
    QVERIFY(m_room->node(QStringLiteral("Token: PIPU0000F295 (privacyIDEA)")));
    QVERIFY(m_room->node(QStringLiteral("Certificate: none, nothing is encrypted")));
    QVERIFY(!m_room->allTexts().join(QLatin1Char('\n')).contains(credential()));
    QCOMPARE(focusedName(), QStringLiteral("Connect this computer"));
    m_room->key(Qt::Key_Return);
    QVERIFY(becomes(Push::State::Connected));
    QVERIFY(m_room->node(QStringLiteral("Connected"), QAccessible::Heading));
    QCOMPARE(focusedName(), QStringLiteral("Show my accounts"));
    QVERIFY(
        QTest::qWaitFor([this] { return push().contact() == Push::Contact::Answered; }, 60'000));
    m_room->settle();
    const int polls = server.polls;
    QVERIFY(m_room->press(QStringLiteral("Ask the server now"), QAccessible::Button));
    QVERIFY(QTest::qWaitFor([&] { return server.polls > polls; }, 60'000));
    m_room->settle();
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ConnectingTest::offersCancelFirstWhenItIsKnown()
{
    begin();
    PushServer server;
    read(pushLink(QUrl(server.url())));
    m_room->key(Qt::Key_Return);
    QVERIFY(becomes(Push::State::Connected));
    m_room->key(Qt::Key_Escape);
    read(pushLink(QUrl(server.url())));
    QCOMPARE(focusedName(), QStringLiteral("Cancel"));
    QVERIFY(m_room->node(QStringLiteral("Connect again"), QAccessible::Button));
    bool isTold = false;
    for (QAccessibleInterface *node : m_room->nodes())
        isTold = isTold
            || node->text(QAccessible::Name)
                   .startsWith(QStringLiteral("This computer is connected already"));
    QVERIFY(isTold);
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ConnectingTest::triesAgainByKeys()
{
    begin();
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, "{}", "503 Service Unavailable");
    });
    read(pushLink(server.url(QStringLiteral("/ttype/push"))));
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        m_room->key(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == attempt; }, 60'000));
        QVERIFY(becomes(Push::State::Review));
        QCOMPARE(focusedName(), QStringLiteral("Try again"));
    }
    QVERIFY(!m_room->allTexts().join(QLatin1Char('\n')).contains(credential()));
}

void ConnectingTest::stopsByKeys()
{
    begin();
    ScriptedServer server;
    server.onRequest([](QTcpSocket &, const SeenRequest &) {});
    read(pushLink(server.url(QStringLiteral("/ttype/push"))));
    m_room->key(Qt::Key_Return);
    QVERIFY(m_room->node(QStringLiteral("Connecting"), QAccessible::Heading));
    QCOMPARE(focusedName(), QStringLiteral("Stop"));
    m_room->key(Qt::Key_Space);
    QCOMPARE(push().state(), Push::State::Review);
    QCOMPARE(focusedName(), QStringLiteral("Connect this computer"));
    m_room->key(Qt::Key_Return);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(push().state(), Push::State::Review);
    m_room->key(Qt::Key_Escape);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ConnectingTest::hasOnlyAWayOutWhenItIsNotAllowed()
{
    read(pushLink(QUrl(QStringLiteral("http://localhost:5000/ttype/push"))));
    QVERIFY(!m_room->node(QStringLiteral("Connect this computer")));
    QCOMPARE(focusedName(), QStringLiteral("Read another code"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.application->adding()->step(), Step::Choose);
}

void ConnectingTest::typesTheOtherHalf()
{
    read(linkOf(QStringLiteral("Org"), rfcSecret(),
                QStringLiteral("&2step_salt=8&2step_output=20&2step_difficulty=1000")));
    auto &half = *m_room->behind.application->adding()->twoStep();
    QVERIFY(QTest::qWaitFor([&] { return half.isReady(); }, 60'000));
    m_room->settle();
    QVERIFY(m_room->node(QStringLiteral("Setup in two steps"), QAccessible::Heading));
    QVERIFY(m_room->node(half.spokenPart(), QAccessible::StaticText));
    QVERIFY(m_room->press(QStringLiteral("Copy your half"), QAccessible::Button));
    QCOMPARE(m_room->behind.clipboard.text(), half.part().remove(QLatin1Char(' ')));
    QVERIFY(m_room->node(QStringLiteral("Copied"), QAccessible::Button));
    QCOMPARE(focusedName(), QStringLiteral("I have typed it"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.application->adding()->step(), Step::Review);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.application->adding()->step(), Step::TwoStep);
    m_room->key(Qt::Key_Return);
    m_room->behind.application->adding()->save();
    m_room->settle();
    QCOMPARE(m_room->behind.application->adding()->step(), Step::Done);
    QVERIFY(!m_room->allTexts().contains(half.spokenPart()) || half.spokenPart().isEmpty());
}

QTEST_MAIN(ConnectingTest)
#include "tst_connecting.moc"
