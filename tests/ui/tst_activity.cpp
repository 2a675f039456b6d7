// SPDX-License-Identifier: Apache-2.0
// The activity log by keyboard and screen reader: opening it, searching, walking through the
// records, choosing a kind, exporting; and the notice above the list.

#include "tests/support/journal/journal_room.h"
#include "tests/support/window/ui_room.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using activity::Kind;
using journal::JournalViewModel;
using test::JournalRoom;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class ActivityUiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_journal = std::make_unique<JournalRoom>();
        m_journal->happen(Kind::RequestArrived, "VPN");
        m_journal->happen(Kind::RequestDenied, "VPN");
        m_journal->happen(Kind::RequestExpired, "Mail");
        m_room = std::make_unique<UiRoom>();
        m_room->behind.application->setJournal(&m_journal->journal);
        m_room->settle();
    }
    void cleanup()
    {
        m_room.reset();
        m_journal.reset();
    }
    void opensByKey();
    void isRead();
    void searchesAtOnce();
    void walksThroughTheRecords();
    void choosesAKind();
    void offersTheFormats();
    void tellsAndStopsAnExport();
    void saysThatNothingIsThere();
    void goesWithTheLock();
    void tellsWhatWasMissed();
    void closesTheNotice();

private:
    void openPage()
    {
        m_room->key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
    }
    void settle()
    {
        m_journal->settle();
        m_room->settle();
    }
    [[nodiscard]] QStringList read() const
    {
        QStringList names;
        for (QAccessibleInterface *node : m_room->nodes())
            if (node->role() == QAccessible::ListItem)
                names << node->text(QAccessible::Name);
        return names;
    }
    std::unique_ptr<JournalRoom> m_journal;
    std::unique_ptr<UiRoom> m_room;
};

void ActivityUiTest::opensByKey()
{
    openPage();
    QCOMPARE(m_room->behind.page(), Page::Activity);
    QVERIFY(m_room->node(QStringLiteral("Activity"), QAccessible::Heading));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    QCOMPARE(m_journal->journal.list()->count(), 0); // nothing stays in memory
}

void ActivityUiTest::isRead()
{
    openPage();
    QVERIFY(m_room->node(QStringLiteral("Records, newest first"), QAccessible::List));
    const QStringList records = read();
    QVERIFY2(records.size() == 4, qPrintable(records.join(QLatin1Char('\n'))));
    QVERIFY(records.join(QLatin1Char('\n'))
                .contains(QStringLiteral("Sign-in denied, taro@contoso.example, Contoso · VPN, "
                                         "about 大阪 · 203.0.113.7 · login.contoso.example, "
                                         "today, 08:00")));
    QVERIFY(m_room->node(QStringLiteral("Today"), QAccessible::Heading));
    // With the plural forms, or without where there is no catalogue.
    QVERIFY(m_room->node(QStringLiteral("The log is intact. 4 record(s) checked."))
            || m_room->node(QStringLiteral("The log is intact. 4 records checked.")));
    // No record is said twice, as the texts of its row.
    QVERIFY(!m_room->node(QStringLiteral("Sign-in denied"), QAccessible::StaticText));
}

void ActivityUiTest::searchesAtOnce()
{
    openPage();
    m_room->type(QStringLiteral("mail"));
    settle();
    QCOMPARE(read().size(), 1);
    m_room->type(QStringLiteral("x"));
    settle();
    QVERIFY(m_room->node(QStringLiteral("No record matches"), QAccessible::Heading));
    QVERIFY(m_room->press(QStringLiteral("Show everything"), QAccessible::Button));
    settle();
    QCOMPARE(read().size(), 4);
    QCOMPARE(m_journal->journal.filter(), QString());
    QVERIFY(m_room->node(QStringLiteral("Search the activity log"))
                ->text(QAccessible::Value)
                .isEmpty());
}

void ActivityUiTest::walksThroughTheRecords()
{
    openPage();
    m_room->key(Qt::Key_Down);
    const auto current = [this] {
        for (QAccessibleInterface *node : m_room->nodes())
            if (node->role() == QAccessible::ListItem && node->state().focused)
                return node->text(QAccessible::Name);
        return QString();
    };
    QVERIFY(current().startsWith(QStringLiteral("Sign-in request expired")));
    m_room->key(Qt::Key_Down);
    QVERIFY(current().startsWith(QStringLiteral("Sign-in denied")));
    m_room->key(Qt::Key_End);
    QVERIFY(current().startsWith(QStringLiteral("Activity log begun")));
    m_room->key(Qt::Key_Home);
    QVERIFY(current().startsWith(QStringLiteral("Sign-in request expired")));
    m_room->key(Qt::Key_F, Qt::ControlModifier);
    m_room->type(QStringLiteral("vpn"));
    settle();
    QCOMPARE(read().size(), 2);
}

void ActivityUiTest::choosesAKind()
{
    openPage();
    QAccessibleInterface *const choice =
        m_room->node(QStringLiteral("Show"), QAccessible::ComboBox);
    QVERIFY(choice);
    m_journal->journal.setShown(JournalViewModel::Show::Program);
    settle();
    QCOMPARE(read().size(), 1);
}

void ActivityUiTest::offersTheFormats()
{
    openPage();
    m_room->key(Qt::Key_E, Qt::ControlModifier);
    for (const char *name :
         {"JSON Lines", "CSV, for spreadsheets", "syslog (RFC 5424)", "OCSF, for security systems"})
        QVERIFY2(m_room->node(QLatin1String(name), QAccessible::MenuItem), name);
    m_room->key(Qt::Key_Escape);
    QVERIFY(!m_room->node(QStringLiteral("JSON Lines"), QAccessible::MenuItem));
    QCOMPARE(m_room->behind.page(), Page::Activity);
}

void ActivityUiTest::tellsAndStopsAnExport()
{
    openPage();
    m_journal->journal.exportTo(journal::ExportFormat::Csv,
                                QUrl::fromLocalFile(m_journal->port.file(QStringLiteral("x"))));
    m_room->settle();
    settle();
    QVERIFY(m_room->press(QStringLiteral("Close this message"), QAccessible::Button));
    QVERIFY(m_journal->journal.exportedFile().isEmpty());
    m_journal->journal.exportTo(journal::ExportFormat::Csv,
                                QUrl::fromLocalFile(QStringLiteral("/no/such/folder")));
    settle();
    bool isTold = false;
    for (QAccessibleInterface *node : m_room->nodes())
        isTold |= node->role() == QAccessible::AlertMessage
            && node->text(QAccessible::Name).startsWith(QStringLiteral("The export did not work"));
    QVERIFY(isTold);
}

void ActivityUiTest::saysThatNothingIsThere()
{
    m_journal->port.lock();
    openPage();
    QVERIFY(m_room->node(QStringLiteral("Nothing was recorded yet"), QAccessible::Heading));
    QVERIFY(!m_room->node(QStringLiteral("Show"), QAccessible::ComboBox));
}

void ActivityUiTest::goesWithTheLock()
{
    openPage();
    m_room->behind.application->lock();
    m_room->settle();
    QVERIFY(m_room->behind.page() != Page::Activity);
    for (const QString &text : m_room->allTexts())
        QVERIFY2(!text.contains(QStringLiteral("contoso.example")), qPrintable(text));
}

void ActivityUiTest::tellsWhatWasMissed()
{
    m_journal->journal.countMissed(0);
    settle();
    QVERIFY(m_room->press(QStringLiteral("Show"), QAccessible::Button));
    settle();
    QCOMPARE(m_room->behind.page(), Page::Activity);
    const QStringList records = read();
    QCOMPARE(records.size(), 1);
    QVERIFY(records.first().startsWith(QStringLiteral("Sign-in request expired")));
    m_room->key(Qt::Key_Escape);
    QVERIFY(!m_room->node(QStringLiteral("Show"), QAccessible::Button)); // once
}

void ActivityUiTest::closesTheNotice()
{
    m_journal->journal.countMissed(0);
    settle();
    QVERIFY(m_room->press(QStringLiteral("Close this message"), QAccessible::Button));
    QCOMPARE(m_journal->journal.missed(), 0);
    QVERIFY(!m_room->node(QStringLiteral("Show"), QAccessible::Button));
}

QTEST_MAIN(ActivityUiTest)
#include "tst_activity.moc"
