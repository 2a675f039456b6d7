// SPDX-License-Identifier: Apache-2.0
// From one order of ids to another in the smallest step.

#include "app/viewmodels/row_changes.h"

#include <QTest>

#include <algorithm>

using namespace warifu;
using viewmodels::RowChange;
using viewmodels::rowChange;
using Kind = RowChange::Kind;

namespace {

using Ids = std::vector<accounts::AccountId>;

// One id for each letter.
Ids idsOf(const QString &letters)
{
    Ids ids;
    for (const QChar letter : letters) {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = std::uint8_t(letter.unicode());
        ids.emplace_back(bytes);
    }
    return ids;
}

// What a view that follows the change ends up with; new rows are looked up, as a view does.
Ids applied(Ids before, const Ids &after, const RowChange &change)
{
    const auto at = [](Ids &ids, int row) { return ids.begin() + row; };
    switch (change.kind) {
    case Kind::None:
        break;
    case Kind::Insert:
        before.insert(at(before, change.first), after.begin() + change.first,
                      after.begin() + change.last + 1);
        break;
    case Kind::Remove:
        before.erase(at(before, change.first), at(before, change.last) + 1);
        break;
    case Kind::Move: {
        const auto moved = before[std::size_t(change.first)];
        before.erase(at(before, change.first));
        before.insert(at(before, change.last), moved);
        break;
    }
    case Kind::Reset:
        before = after;
        break;
    }
    return before;
}

} // namespace

class RowChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheSmallestStep_data();
    void findsTheSmallestStep();
    void leadsFromAnyOrderToAnyOther();
};

void RowChangesTest::findsTheSmallestStep_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    const auto row = [](const char *before, const char *after, Kind kind, int first, int last) {
        QTest::addRow("%s to %s", before, after)
            << QString::fromLatin1(before) << QString::fromLatin1(after) << int(kind) << first
            << last;
    };
    row("", "", Kind::None, 0, 0);
    row("abc", "abc", Kind::None, 0, 0);
    row("", "abc", Kind::Insert, 0, 2);
    row("abc", "abcd", Kind::Insert, 3, 3);
    row("abc", "xabc", Kind::Insert, 0, 0);
    row("ad", "abcd", Kind::Insert, 1, 2);
    row("abcd", "", Kind::Remove, 0, 3);
    row("abcd", "acd", Kind::Remove, 1, 1);
    row("abcd", "ad", Kind::Remove, 1, 2);
    row("abcd", "bcda", Kind::Move, 0, 3);
    row("abcd", "dabc", Kind::Move, 3, 0);
    row("abcd", "acbd", Kind::Move, 1, 2);
    row("abcd", "dcba", Kind::Reset, 0, 0);
    row("abcd", "ac", Kind::Reset, 0, 0);
    row("abc", "xbc", Kind::Reset, 0, 0);
    row("aa", "a", Kind::Remove, 1, 1);
}

void RowChangesTest::findsTheSmallestStep()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const RowChange change = rowChange(idsOf(before), idsOf(after));
    QTEST(int(change.kind), "kind");
    QTEST(change.first, "first");
    QTEST(change.last, "last");
}

// Every order of up to four letters to every other.
void RowChangesTest::leadsFromAnyOrderToAnyOther()
{
    QStringList orders;
    for (int mask = 0; mask < 16; ++mask) {
        QString letters;
        for (int bit = 0; bit < 4; ++bit) {
            if (mask & (1 << bit))
                letters += QChar(u'a' + bit);
        }
        do {
            orders.append(letters);
        } while (std::next_permutation(letters.begin(), letters.end()));
    }
    QVERIFY(orders.size() == 65);
    for (const QString &before : orders) {
        for (const QString &after : orders) {
            const Ids wanted = idsOf(after);
            const RowChange change = rowChange(idsOf(before), wanted);
            QVERIFY2(applied(idsOf(before), wanted, change) == wanted,
                     qPrintable(before + QLatin1Char(' ') + after));
        }
    }
}

QTEST_GUILESS_MAIN(RowChangesTest)
#include "tst_row_changes.moc"
