// SPDX-License-Identifier: Apache-2.0
// The reminder of exports with readable keys, by keyboard and screen reader.

#include "core/exchange/plain_exports.h"
#include "tests/ui/four_accounts.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;

class PlainExportsUiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = test::roomWithFourAccounts();
        QVERIFY(m_room);
    }
    void cleanup() { m_room.reset(); }
    void isSilentWithoutExports();
    void isDismissedByKeyboard();
    void showsTheNewest();

private:
    void exportTo(int count)
    {
        const exchange::PlainExports exports(m_room->behind.room.home());
        for (int i = 0; i < count; ++i)
            QVERIFY(exports.add({QStringLiteral("/out/%1").arg(i), QStringLiteral("uri"), {}}));
        m_room->behind.application->plainExports()->reload();
        m_room->settle();
    }
    // The message as screen readers have it; empty where there is none.
    [[nodiscard]] QString message() const
    {
        for (QAccessibleInterface *node : m_room->nodes())
            if (node->text(QAccessible::Name).contains(QLatin1String("readable keys")))
                return node->text(QAccessible::Name);
        return {};
    }
    std::unique_ptr<UiRoom> m_room;
};

void PlainExportsUiTest::isSilentWithoutExports()
{
    QCOMPARE(message(), QString());
    QVERIFY(m_room->node(QStringLiteral("Close this message")) == nullptr);
}

void PlainExportsUiTest::isDismissedByKeyboard()
{
    exportTo(1);
    QVERIFY(message().startsWith(QLatin1String("1 export with readable keys")));
    QVERIFY(message().contains(QLatin1String("/out/0")));
    const auto isOnClose = [this] {
        QAccessibleInterface *const button = m_room->node(QStringLiteral("Close this message"));
        return button != nullptr && button->state().focused;
    };
    for (int i = 0; i < 30 && !isOnClose(); ++i)
        m_room->key(Qt::Key_Tab);
    QVERIFY(isOnClose());
    m_room->key(Qt::Key_Return);
    QCOMPARE(message(), QString());
    const exchange::PlainExports exports(m_room->behind.room.home());
    QVERIFY(exports.list().empty());
}

void PlainExportsUiTest::showsTheNewest()
{
    exportTo(5);
    QVERIFY(message().startsWith(QLatin1String("5 exports with readable keys")));
    QVERIFY(!message().contains(QLatin1String("/out/3")));
    QVERIFY(message().contains(QLatin1String("/out/4")));
}

QTEST_MAIN(PlainExportsUiTest)
#include "tst_plain_exports.moc"
