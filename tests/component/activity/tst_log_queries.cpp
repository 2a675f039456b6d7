// SPDX-License-Identifier: Apache-2.0
// What the page and warifuctl ask the log for.
#include "tests/component/activity/log_room.h"

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

class LogQueriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<LogRoom>(m_dir->path());
        QVERIFY(m_room->open());
    }
    void words_data();
    void words();
    void after();
    void unanswered();
    void readsWithoutChanging();
    void readsWhatOpensOfADamagedLog();

private:
    [[nodiscard]] QStringList found(const Query &query) const
    {
        QStringList references;
        for (const Entry &entry : m_room->log->page(query, {}, 1000).entries)
            references.prepend(entry.event->reference);
        return references;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LogRoom> m_room;
};

void LogQueriesTest::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("case") << "CONTOSO" << true;
    QTest::newRow("width") << QStringLiteral("Ｃｏｎｔｏｓｏ") << true;
    QTest::newRow("half-width kana") << QStringLiteral("ｷｮｳﾄ") << true;
    QTest::newRow("hiragana") << QStringLiteral("きょうと") << true;
    QTest::newRow("two members") << QStringLiteral("contoso キョウト") << true;
    QTest::newRow("kind's name") << "request.denied" << true;
    QTest::newRow("word of the screen") << QStringLiteral("拒否") << true;
    QTest::newRow("half-width, of the screen") << QStringLiteral("ｻｲﾝｲﾝ 拒否") << true;
    QTest::newRow("ideographic space") << QStringLiteral("拒否　contoso") << true;
    QTest::newRow("one word is missing") << QStringLiteral("contoso osaka") << false;
    QTest::newRow("another kind's word") << QStringLiteral("承認") << false;
    QTest::newRow("nothing but spaces") << "   " << true;
}

void LogQueriesTest::words()
{
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    Event event = eventOf(QStringLiteral("a"));
    event.place = QStringLiteral("キョウト");
    QVERIFY(m_room->log->append(event).has_value());
    Query query;
    query.kinds = {Kind::RequestDenied};
    query.text = text;
    query.names = {{Kind::RequestDenied, QStringLiteral("サインイン要求を拒否")},
                   {Kind::RequestApproved, QStringLiteral("サインイン要求を承認")}};
    QCOMPARE(found(query).size(), isFound ? 1 : 0);
    QCOMPARE(m_room->log->count(query), isFound ? 1U : 0U);
}

void LogQueriesTest::after()
{
    for (int i = 2; i <= 40; ++i) // the records' numbers; over several segments
        QVERIFY(m_room->append(QString::number(i)));
    Query query;
    query.after = 37;
    QCOMPARE(found(query),
             QStringList({QStringLiteral("38"), QStringLiteral("39"), QStringLiteral("40")}));
    QCOMPARE(m_room->log->count(query), 3U);
    query.after = 40;
    QVERIFY(found(query).isEmpty());
    query.after = 4000;
    QVERIFY(found(query).isEmpty());
    query.after = 30;
    const Page page = m_room->log->page(query, 36, 3);
    QCOMPARE(page.entries.size(), std::size_t(3));
    QCOMPARE(page.entries[0].sequence, 35U);
    QCOMPARE(page.next, std::optional<std::uint64_t>(33));
    QVERIFY(!m_room->log->page(query, page.next, 3).next);
}

void LogQueriesTest::unanswered()
{
    using Row = std::pair<Kind, const char *>;
    for (const auto &[kind, detail] :
         {Row{Kind::RequestExpired, ""}, Row{Kind::RequestSuppressed, "automatic"},
          Row{Kind::RequestDenied, "automatic"}, Row{Kind::RequestDenied, ""},
          Row{Kind::RequestCancelled, "automatic"}, Row{Kind::RequestApproved, ""}}) {
        Event event = eventOf(nameOf(kind) + QLatin1String(detail), kind);
        event.detail = QLatin1String(detail);
        QVERIFY(m_room->log->append(event).has_value());
    }
    Query query;
    query.unanswered = true;
    QCOMPARE(found(query),
             QStringList({QStringLiteral("request.expired"),
                          QStringLiteral("request.suppressedautomatic"),
                          QStringLiteral("request.deniedautomatic")}));
}

void LogQueriesTest::readsWithoutChanging()
{
    QCOMPARE(ActivityLog::read(m_dir->filePath(QStringLiteral("none")), kLogKey).error(),
             LogError::Absent);
    QVERIFY(m_room->append(QStringLiteral("a")));
    m_room->log.reset();
    QFile head(m_dir->filePath(QStringLiteral("activity.head.warifu")));
    QVERIFY(head.open(QIODevice::ReadOnly));
    const QByteArray before = head.readAll();
    const auto log = ActivityLog::read(m_dir->path(), kLogKey);
    QVERIFY(log.has_value());
    QCOMPARE((*log)->page({}, {}, 10).entries.size(), std::size_t(2));
    QCOMPARE((*log)->end().sequence, 2U);
    head.seek(0);
    QCOMPARE(head.readAll(), before);
}

void LogQueriesTest::readsWhatOpensOfADamagedLog()
{
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_room->append(QString::number(i)));
    m_room->log.reset();
    QFile last(m_dir->filePath(QStringLiteral("activity.3.warifu")));
    QVERIFY(last.exists());
    QVERIFY(last.remove());
    const auto log = ActivityLog::read(m_dir->path(), kLogKey);
    QVERIFY(log.has_value());
    QVERIFY(!(*log)->page({}, {}, 100).entries.empty());
    // Another key opens nothing and breaks nothing.
    const auto other = ActivityLog::read(m_dir->path(), std::vector<std::uint8_t>(32, 1));
    QVERIFY(other.has_value());
    QVERIFY(!(*other)->damage().empty());
    QVERIFY((*other)->page({}, {}, 100).entries.empty());
}

QTEST_GUILESS_MAIN(LogQueriesTest)
#include "tst_log_queries.moc"
