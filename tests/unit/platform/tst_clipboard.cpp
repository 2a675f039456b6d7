// SPDX-License-Identifier: Apache-2.0
// A copied code is cleared after a while, and only if it is still ours (ux D8).

#include "app/platform/clipboard.h"
#include "tests/support/fake_clipboard.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using platform::SecretClipboard;

class ClipboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clipboard.reset();
        m_clock = std::make_unique<test::ManualClock>();
        m_port = std::make_unique<test::FakeClipboard>();
        m_clipboard = std::make_unique<SecretClipboard>(*m_port, *m_clock);
    }

    void clearsWhenTheTimeHasCome();
    void countsAnewForTheNextCopy();
    void leavesWhatOthersCopied();
    void keepsWithoutLimit();
    void clearsAtOnce();
    void clearsAtTheEnd();
    void copiesNothingWhereThereIsNothing();
    void clearsInTimeAlthoughTheClockIsSet_data();
    void clearsInTimeAlthoughTheClockIsSet();
    void clearsByItself();

private:
    std::unique_ptr<test::ManualClock> m_clock;
    std::unique_ptr<test::FakeClipboard> m_port;
    std::unique_ptr<SecretClipboard> m_clipboard;
};

void ClipboardTest::clearsWhenTheTimeHasCome()
{
    QSignalSpy changed(m_clipboard.get(), &SecretClipboard::changed);
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    QCOMPARE(m_port->text(), QStringLiteral("123456"));
    QVERIFY(m_clipboard->isHolding());
    QCOMPARE(*m_clipboard->clearsAt(), m_clock->now() + 30s);
    m_clock->advance(29'999ms);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("123456"));
    m_clock->advance(1ms);
    m_clipboard->check();
    QVERIFY(m_port->text().isEmpty());
    QVERIFY(!m_clipboard->isHolding());
    QVERIFY(!m_clipboard->clearsAt());
    QCOMPARE(changed.count(), 2);
    m_clipboard->check();
    QCOMPARE(m_port->clears(), 1);
}

void ClipboardTest::countsAnewForTheNextCopy()
{
    m_clipboard->copy(QStringLiteral("111111"), 30s);
    m_clock->advance(20s);
    m_clipboard->copy(QStringLiteral("222222"), 30s);
    m_clock->advance(20s);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("222222"));
    m_clock->advance(10s);
    m_clipboard->check();
    QVERIFY(m_port->text().isEmpty());
}

void ClipboardTest::leavesWhatOthersCopied()
{
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    m_port->setText(QStringLiteral("a shopping list"));
    m_clock->advance(30s);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("a shopping list"));
    QVERIFY(!m_clipboard->isHolding());
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    m_port->setText(QStringLiteral("another list"));
    m_clipboard->clear();
    QCOMPARE(m_port->text(), QStringLiteral("another list"));
    QCOMPARE(m_port->clears(), 0);
}

void ClipboardTest::keepsWithoutLimit()
{
    m_clipboard->copy(QStringLiteral("123456"), 0s);
    QVERIFY(m_clipboard->isHolding());
    QVERIFY(!m_clipboard->clearsAt());
    m_clock->advance(24h);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("123456"));
    // A limit of an earlier copy is not in force any more.
    m_clipboard->copy(QStringLiteral("111111"), 10s);
    m_clipboard->copy(QStringLiteral("222222"), 0s);
    m_clock->advance(24h);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("222222"));
    m_clipboard->clear(); // the lock
    QVERIFY(m_port->text().isEmpty());
}

void ClipboardTest::clearsAtOnce()
{
    m_clipboard->clear(); // holds nothing: touches nothing
    QCOMPARE(m_port->clears(), 0);
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    m_clipboard->clear();
    QVERIFY(m_port->text().isEmpty());
    m_port->setText(QStringLiteral("123456")); // typed by somebody else, later
    m_clock->advance(30s);
    m_clipboard->check();
    QCOMPARE(m_port->text(), QStringLiteral("123456"));
}

void ClipboardTest::clearsAtTheEnd()
{
    m_clipboard->copy(QStringLiteral("123456"), 0s);
    m_clipboard.reset();
    QVERIFY(m_port->text().isEmpty());
    m_clipboard = std::make_unique<SecretClipboard>(*m_port, *m_clock);
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    m_port->setText(QStringLiteral("a shopping list"));
    m_clipboard.reset();
    QCOMPARE(m_port->text(), QStringLiteral("a shopping list"));
}

void ClipboardTest::copiesNothingWhereThereIsNothing()
{
    m_port->setText(QStringLiteral("a shopping list"));
    m_clipboard->copy({}, 30s);
    QCOMPARE(m_port->puts(), 0);
    QVERIFY(!m_clipboard->isHolding());
}

void ClipboardTest::clearsInTimeAlthoughTheClockIsSet_data()
{
    QTest::addColumn<qint64>("step");
    QTest::newRow("back by an hour") << qint64(-3'600);
    QTest::newRow("back by a year") << qint64(-31'536'000);
    QTest::newRow("forward by an hour") << qint64(3'600);
}

void ClipboardTest::clearsInTimeAlthoughTheClockIsSet()
{
    QFETCH(qint64, step);
    m_clipboard->copy(QStringLiteral("123456"), 30s);
    m_clock->advance(std::chrono::seconds(step));
    m_clipboard->check();
    if (m_clipboard->isHolding()) {
        QVERIFY(*m_clipboard->clearsAt() - m_clock->now() <= 30s);
        m_clock->advance(30s);
        m_clipboard->check();
    }
    QVERIFY(m_port->text().isEmpty());
}

// With the timer that really runs.
void ClipboardTest::clearsByItself()
{
    const SystemClock clock;
    SecretClipboard clipboard(*m_port, clock);
    clipboard.copy(QStringLiteral("123456"), 1s);
    QTRY_VERIFY_WITH_TIMEOUT(!clipboard.isHolding(), 60'000);
    QVERIFY(m_port->text().isEmpty());
}

QTEST_GUILESS_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
