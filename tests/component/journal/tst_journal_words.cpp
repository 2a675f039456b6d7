// SPDX-License-Identifier: Apache-2.0
// Every kind of record and every finding has words of its own.

#include "app/text/activity_text.h"
#include "app/text/time_text.h"

#include <QSet>
#include <QTest>

using namespace warifu;
using activity::Event;
using activity::Finding;
using activity::Kind;

class JournalWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasItsOwnName();
    void everyFindingHasItsOwnSentence();
    void details_data();
    void details();
    void leavesOutWhatIsEmpty();
};

void JournalWordsTest::everyKindHasItsOwnName()
{
    QSet<QString> names;
    for (const Kind kind : activity::allKinds())
        names.insert(text::nameOf(kind));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.size(), qsizetype(activity::allKinds().size()));
}

void JournalWordsTest::everyFindingHasItsOwnSentence()
{
    using What = Finding::What;
    QSet<QString> sentences;
    for (const What what :
         {What::HeadMissing, What::HeadChanged, What::SegmentMissing, What::RecordChanged,
          What::Shortened, What::OtherHistory, What::StraySegment})
        sentences.insert(text::describe(Finding{what, 1, 7}));
    QCOMPARE(sentences.size(), 7);
    QVERIFY(text::describe(Finding{What::RecordChanged, 1, 7}).contains(QStringLiteral("7")));
}

void JournalWordsTest::details_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Kind kind, const char *word, int count,
                        const char *expected) {
        QTest::newRow(name) << int(kind) << word << count << expected;
    };
    row("nothing", Kind::RequestDenied, "", 1, "");
    row("policy", Kind::RequestDenied, "automatic", 1,
        "by the protection against unwanted requests");
    row("several", Kind::RequestDropped, "replay", 3, "3 time(s) · it had come before");
    row("accounts", Kind::Imported, "", 12, "12 account(s)");
    row("fingerprint of a request", Kind::ReportQueued, "push-0123456789abcdef", 1, "");
    row("words of a receiver", Kind::ReportFailed, "invalid_key", 1, "invalid_key");
}

void JournalWordsTest::details()
{
    QFETCH(int, kind);
    QFETCH(QString, word);
    QFETCH(int, count);
    QFETCH(QString, expected);
    Event event;
    event.kind = Kind(kind);
    event.detail = word;
    event.count = std::uint32_t(count);
    QCOMPARE(text::detailOf(event), expected);
}

void JournalWordsTest::leavesOutWhatIsEmpty()
{
    Event event;
    QCOMPARE(text::subjectOf(event), QString());
    QCOMPARE(text::originOf(event), QString());
    event.application = QStringLiteral("VPN");
    event.address = QStringLiteral("203.0.113.7");
    QCOMPARE(text::subjectOf(event), QStringLiteral("VPN"));
    QCOMPARE(text::originOf(event), QStringLiteral("203.0.113.7"));
}

QTEST_GUILESS_MAIN(JournalWordsTest)
#include "tst_journal_words.moc"
