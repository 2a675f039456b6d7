// SPDX-License-Identifier: Apache-2.0
// The parts of one export in any order, again, and among parts of another.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/migration_part.h"

#include <QTest>

#include <algorithm>

using namespace warifu;
using namespace warifu::enrol;
using Outcome = MigrationCollection::Outcome;

namespace {

MigrationPart part(int number, int total, std::int32_t batch = 5)
{
    MigrationPart result;
    result.part = number;
    result.parts = total;
    result.batch = batch;
    for (const int account : {0, 1}) {
        Draft draft;
        draft.name = QStringLiteral("%1.%2").arg(number).arg(account);
        result.drafts.push_back(std::move(draft));
    }
    result.failures.push_back({2, {}, QStringLiteral("%1 failed").arg(number)});
    return result;
}

QString namesOf(const MigrationPart &all)
{
    QStringList names;
    for (const Draft &draft : all.drafts)
        names << draft.name;
    for (const MigrationFailure &failed : all.failures)
        names << failed.name;
    return names.join(QLatin1Char(' '));
}

} // namespace

class MigrationCollectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsEmpty();
    void takesPartsInEveryOrder();
    void knowsWhatIsMissing();
    void ignoresRepetitions();
    void ignoresOtherExports();
    void givesWhatThereIs();
    void startsAgainAfterTake();
};

void MigrationCollectionTest::startsEmpty()
{
    MigrationCollection collection;
    QCOMPARE(collection.read(), 0);
    QCOMPARE(collection.total(), 0);
    QVERIFY(collection.missing().empty());
    QVERIFY(!collection.isComplete());
    const MigrationPart nothing = collection.take();
    QVERIFY(nothing.drafts.empty() && nothing.failures.empty());
}

void MigrationCollectionTest::takesPartsInEveryOrder()
{
    std::vector<int> order = {0, 1, 2, 3};
    do {
        MigrationCollection collection;
        for (std::size_t i = 0; i < order.size(); ++i) {
            QVERIFY(!collection.isComplete());
            QVERIFY(collection.add(part(order[i], 4)) == Outcome::Added);
            QCOMPARE(collection.read(), static_cast<int>(i + 1));
            QCOMPARE(collection.total(), 4);
        }
        QVERIFY(collection.isComplete());
        QVERIFY(collection.missing().empty());
        QCOMPARE(
            namesOf(collection.take()),
            QStringLiteral("0.0 0.1 1.0 1.1 2.0 2.1 3.0 3.1 0 failed 1 failed 2 failed 3 failed"));
    } while (std::next_permutation(order.begin(), order.end()));
}

void MigrationCollectionTest::knowsWhatIsMissing()
{
    MigrationCollection collection;
    QVERIFY(collection.add(part(2, 4)) == Outcome::Added);
    QCOMPARE(collection.missing(), (std::vector<int>{0, 1, 3}));
    QVERIFY(collection.add(part(0, 4)) == Outcome::Added);
    QCOMPARE(collection.missing(), (std::vector<int>{1, 3}));
    QCOMPARE(collection.read(), 2);
}

void MigrationCollectionTest::ignoresRepetitions()
{
    MigrationCollection collection;
    QVERIFY(collection.add(part(1, 2)) == Outcome::Added);
    QVERIFY(collection.add(part(1, 2)) == Outcome::Repeated);
    QCOMPARE(collection.read(), 1);
    QVERIFY(collection.add(part(0, 2)) == Outcome::Added);
    QVERIFY(collection.add(part(0, 2)) == Outcome::Repeated);
    QVERIFY(collection.add(part(1, 2)) == Outcome::Repeated);
    QCOMPARE(namesOf(collection.take()), QStringLiteral("0.0 0.1 1.0 1.1 0 failed 1 failed"));
}

void MigrationCollectionTest::ignoresOtherExports()
{
    MigrationCollection collection;
    QVERIFY(collection.add(part(0, 2, -7)) == Outcome::Added);
    QVERIFY(collection.add(part(1, 2, 8)) == Outcome::OtherBatch);
    QVERIFY(collection.add(part(0, 2, 8)) == Outcome::OtherBatch);
    // Same number by chance, but not the same export.
    QVERIFY(collection.add(part(1, 3, -7)) == Outcome::OtherBatch);
    QCOMPARE(collection.read(), 1);
    QVERIFY(collection.add(part(1, 2, -7)) == Outcome::Added);
    QVERIFY(collection.isComplete());
}

void MigrationCollectionTest::givesWhatThereIs()
{
    MigrationCollection collection;
    QVERIFY(collection.add(part(3, 4)) == Outcome::Added);
    QVERIFY(collection.add(part(1, 4)) == Outcome::Added);
    const MigrationPart all = collection.take();
    QCOMPARE(namesOf(all), QStringLiteral("1.0 1.1 3.0 3.1 1 failed 3 failed"));
    QCOMPARE(all.parts, 4);
    QCOMPARE(all.batch, 5);
}

void MigrationCollectionTest::startsAgainAfterTake()
{
    MigrationCollection collection;
    QVERIFY(collection.add(part(0, 2)) == Outcome::Added);
    (void)collection.take();
    QCOMPARE(collection.read(), 0);
    QCOMPARE(collection.total(), 0);
    QVERIFY(collection.add(part(0, 1, 99)) == Outcome::Added);
    QVERIFY(collection.isComplete());
}

QTEST_APPLESS_MAIN(MigrationCollectionTest)
#include "tst_migration_collection.moc"
