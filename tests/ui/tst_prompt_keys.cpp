// SPDX-License-Identifier: Apache-2.0
// The prompt by keyboard and screen reader: nothing that is half typed answers it, Enter approves
// nothing that is not complete, and whatever denies is always in reach.

#include "tests/ui/prompt_ui_room.h"

#include <QRegularExpression>

using namespace warifu;
using namespace std::chrono_literals;
using approvals::Answer;
using approvals::Presence;
using State = prompt::PromptViewModel::State;

class PromptKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<test::PromptUiRoom>();
    }
    void cleanup() { m_room.reset(); }

    void comesUpInactive();
    void ignoresTheFirstSecond();
    void ignoresTheFirstSecondOfFocus();
    void startsInTheNumber();
    void approvesByEnterOnceComplete();
    void approvesNothingByEnterWithoutANumber();
    void walksByTab();
    void answersByPressing_data();
    void answersByPressing();
    void keepsDenyingInView_data();
    void keepsDenyingInView();
    void saysWhatItIs();
    void announcesTheEnd();
    void namesEverything_data();
    void namesEverything();
    void closesWithoutAnswer();
    void beginsTheReportOnTheWayBack();

private:
    std::unique_ptr<test::PromptUiRoom> m_room;
};

void PromptKeysTest::comesUpInactive()
{
    QVERIFY(!m_room->window());
    m_room->behind.arrive("n1");
    QVERIFY(m_room->window());
    QVERIFY(m_room->window()->isVisible());
    QVERIFY(m_room->window()->property("_q_showWithoutActivating").toBool());
}

void PromptKeysTest::ignoresTheFirstSecond()
{
    m_room->behind.arrive("n1");
    m_room->activate();
    m_room->type("42");
    m_room->key(Qt::Key_Return);
    m_room->key(Qt::Key_Tab);
    m_room->key(Qt::Key_Space);
    QVERIFY(m_room->prompt().number().isEmpty());
    QCOMPARE(m_room->prompt().state(), State::Asking);
    m_room->behind.pass(999ms);
    m_room->type("4");
    QVERIFY(m_room->prompt().number().isEmpty());
    m_room->behind.pass(1ms);
    m_room->type("4");
    QCOMPARE(m_room->prompt().number(), QStringLiteral("4"));
}

void PromptKeysTest::ignoresTheFirstSecondOfFocus()
{
    m_room->ask();
    QQuickWindow other;
    other.show();
    other.requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(&other, 60'000));
    m_room->activate();
    m_room->type("4");
    QVERIFY(m_room->prompt().number().isEmpty());
    m_room->behind.pass(1s);
    m_room->type("4");
    QCOMPARE(m_room->prompt().number(), QStringLiteral("4"));
}

void PromptKeysTest::startsInTheNumber()
{
    m_room->ask();
    QCOMPARE(m_room->focused(), QStringLiteral("Type the number shown on the sign-in page"));
    m_room->type("x4-2");
    QCOMPARE(m_room->prompt().number(), QStringLiteral("42"));
    m_room->key(Qt::Key_Backspace);
    QCOMPARE(m_room->prompt().number(), QStringLiteral("4"));
}

void PromptKeysTest::approvesByEnterOnceComplete()
{
    m_room->ask();
    m_room->key(Qt::Key_Return);
    m_room->type("4");
    m_room->key(Qt::Key_Return);
    m_room->key(Qt::Key_Enter);
    QVERIFY(m_room->behind.server.sent.empty());
    QCOMPARE(m_room->prompt().state(), State::Asking);
    m_room->type("2");
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->prompt().state(), State::Approved);
    QCOMPARE(m_room->behind.server.sent[0].option, QStringLiteral("42"));
}

void PromptKeysTest::approvesNothingByEnterWithoutANumber()
{
    m_room->behind.computer.own = {QStringLiteral("203.0.113.7")};
    m_room->ask(Presence::None);
    QVERIFY(m_room->prompt().canApprove());
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape, Qt::Key_A})
        m_room->key(key);
    QVERIFY(m_room->behind.server.sent.empty());
    QCOMPARE(m_room->prompt().state(), State::Asking);
}

void PromptKeysTest::walksByTab()
{
    m_room->ask();
    m_room->type("42");
    QStringList order;
    for (int i = 0; i < 5; ++i) {
        order.append(m_room->focused());
        m_room->key(Qt::Key_Tab);
    }
    QCOMPARE(order,
             (QStringList{QStringLiteral("Type the number shown on the sign-in page"),
                          QStringLiteral("Approve"), QStringLiteral("Cancel, it was me"),
                          QStringLiteral("Not sure, deny"),
                          QStringLiteral("This was not me: deny and report")}));
}

void PromptKeysTest::answersByPressing_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("state");
    QTest::newRow("cancel") << QStringLiteral("Cancel, it was me") << int(State::Denied);
    QTest::newRow("not sure") << QStringLiteral("Not sure, deny") << int(State::Denied);
    QTest::newRow("report") << QStringLiteral("This was not me: deny and report")
                            << int(State::ConfirmingReport);
    // Dead without its number.
    QTest::newRow("approve") << QStringLiteral("Approve") << int(State::Asking);
}

void PromptKeysTest::answersByPressing()
{
    QFETCH(QString, button);
    QFETCH(int, state);
    m_room->ask();
    QVERIFY(m_room->press(button));
    QCOMPARE(int(m_room->prompt().state()), state);
}

void PromptKeysTest::keepsDenyingInView_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(420, 620);
    QTest::newRow("smallest") << QSize(320, 400);
}

void PromptKeysTest::keepsDenyingInView()
{
    QFETCH(QSize, size);
    m_room->ask();
    m_room->window()->resize(size);
    m_room->settle();
    const QRect whole(m_room->window()->position(), size);
    for (const char *name :
         {"Cancel, it was me", "Not sure, deny", "This was not me: deny and report"}) {
        QAccessibleInterface *const button = m_room->node(QString::fromLatin1(name));
        QVERIFY(button);
        QVERIFY2(whole.contains(button->rect()), name);
    }
}

void PromptKeysTest::saysWhatItIs()
{
    m_room->behind.arrive("n1");
    m_room->activate();
    bool isSaid = false;
    for (QAccessibleInterface *node : m_room->nodes())
        if (node->role() == QAccessible::Dialog)
            isSaid = isSaid
                || node->text(QAccessible::Name)
                       .startsWith(QStringLiteral(
                           "Sign-in request from Contoso portal, about Osaka, JP, 2 minute"));
    QVERIFY(isSaid);
}

void PromptKeysTest::announcesTheEnd()
{
    m_room->ask();
    m_room->behind.pass(88s);
    m_room->settle();
    bool isSaid = false;
    for (QAccessibleInterface *node : m_room->nodes())
        isSaid = isSaid
            || (node->role() == QAccessible::AlertMessage
                && node->text(QAccessible::Name).contains(QStringLiteral("30 second")));
    QVERIFY(isSaid);
}

void PromptKeysTest::namesEverything_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("asking") << int(State::Asking);
    QTest::newRow("report") << int(State::ConfirmingReport);
    QTest::newRow("passphrase") << int(State::Authenticating);
    QTest::newRow("denied") << int(State::Denied);
    QTest::newRow("locked") << int(State::AppLocked);
}

void PromptKeysTest::namesEverything()
{
    QFETCH(int, state);
    if (State(state) == State::Authenticating)
        m_room->behind.pass(301s);
    m_room->ask();
    if (State(state) == State::ConfirmingReport)
        m_room->prompt().askReport();
    if (State(state) == State::Denied)
        m_room->prompt().notSure();
    if (State(state) == State::AppLocked)
        m_room->prompt().setAppLocked(true);
    if (State(state) == State::Authenticating) {
        m_room->type("42");
        m_room->key(Qt::Key_Return);
    }
    m_room->settle();
    QCOMPARE(int(m_room->prompt().state()), state);
    int buttons = 0;
    for (QAccessibleInterface *node : m_room->nodes()) {
        const bool isUsed = node->role() == QAccessible::Button
            || node->role() == QAccessible::EditableText || node->state().focusable;
        if (!isUsed || node->role() == QAccessible::Window || node->role() == QAccessible::Client)
            continue;
        QVERIFY2(!node->text(QAccessible::Name).isEmpty(),
                 node->object() ? node->object()->metaObject()->className() : "?");
        ++buttons;
        if (State(state) == State::AppLocked)
            QVERIFY(!node->text(QAccessible::Name).contains(QStringLiteral("Contoso")));
    }
    QVERIFY(buttons > 0);
}

void PromptKeysTest::closesWithoutAnswer()
{
    m_room->ask();
    m_room->window()->close();
    m_room->behind.settle();
    QVERIFY(!m_room->prompt().isShown());
    QVERIFY(m_room->behind.server.sent.empty());
    QCOMPARE(m_room->behind.service.book().requests.size(), std::size_t(1));
    m_room->prompt().open();
    QVERIFY(m_room->window()->isVisible());
}

// The question's first button is the harmless one.
void PromptKeysTest::beginsTheReportOnTheWayBack()
{
    m_room->ask();
    QVERIFY(m_room->press(QStringLiteral("This was not me: deny and report")));
    QCOMPARE(m_room->focused(), QStringLiteral("Go back"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->prompt().state(), State::Asking);
    QVERIFY(m_room->behind.reports.taken.empty());
}

QTEST_MAIN(PromptKeysTest)
#include "tst_prompt_keys.moc"
