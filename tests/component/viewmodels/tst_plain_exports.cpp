// SPDX-License-Identifier: Apache-2.0
// The reminder of exports with readable keys: after restarts, too, until it is dismissed.

#include "core/exchange/plain_exports.h"
#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using test::WindowRoom;

class PlainExportsReminderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
    }
    void cleanup() { m_room.reset(); }
    void staysUntilDismissed();
    void seesWhatOthersExport();
    void damageIsShown();
    void saysThatItCannotForget();

private:
    viewmodels::PlainExportsViewModel &shown() { return *m_room->application->plainExports(); }
    [[nodiscard]] QString list() const
    {
        return m_room->room.home() + QStringLiteral("/plain-exports.json");
    }
    void exportTo(const QString &file)
    {
        const exchange::PlainExports exports(m_room->room.home());
        QVERIFY(exports.add({file, QStringLiteral("uri"), {}}));
    }
    std::unique_ptr<WindowRoom> m_room;
};

void PlainExportsReminderTest::staysUntilDismissed()
{
    QCOMPARE(shown().files(), QStringList());
    exportTo(QStringLiteral("/a"));
    exportTo(QStringLiteral("/b"));
    m_room->restart();
    m_room->open();
    const QStringList both{QStringLiteral("/a"), QStringLiteral("/b")};
    QCOMPARE(shown().files(), both);
    const QSignalSpy changed(&shown(), &viewmodels::PlainExportsViewModel::changed);
    shown().dismiss();
    QCOMPARE(shown().files(), QStringList());
    QCOMPARE(changed.count(), 1);
    m_room->restart();
    m_room->open();
    QCOMPARE(shown().files(), QStringList());
}

void PlainExportsReminderTest::seesWhatOthersExport()
{
    exportTo(QStringLiteral("/a"));
    QCOMPARE(shown().files(), QStringList());
    m_room->application->setWindowShown(true);
    QCOMPARE(shown().files(), QStringList{QStringLiteral("/a")});
}

void PlainExportsReminderTest::damageIsShown()
{
    QFile file(list());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
    file.close();
    shown().reload();
    QCOMPARE(shown().files(), QStringList{QStringLiteral("A file whose place is no longer known")});
}

void PlainExportsReminderTest::saysThatItCannotForget()
{
    QVERIFY(QDir().mkpath(list() + QStringLiteral("/x"))); // something that cannot be removed
    shown().reload();
    QCOMPARE(shown().files().size(), 1);
    shown().dismiss();
    QCOMPARE(shown().files().size(), 1);
    QVERIFY(m_room->application->notice()->isShown());
}

QTEST_MAIN(PlainExportsReminderTest)
#include "tst_plain_exports.moc"
